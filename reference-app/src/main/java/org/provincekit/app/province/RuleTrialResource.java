package org.provincekit.app.province;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provincekit.app.platform.security.Operation;
import org.provincekit.app.platform.security.Permitted;
import org.provincekit.app.platform.view.CaseNames;
import org.provincekit.app.platform.view.Codes;
import org.provincekit.app.platform.view.NamedCode;
import org.provincekit.app.platform.view.Parameters;
import org.provincekit.app.province.profile.ProvinceData;
import org.provincekit.routing.DryRunResult;
import org.provincekit.routing.RoutingDecision;
import org.provincekit.routing.RuleSetFindings;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.UnitId;

/** Tries out routing rules: those in the body, or those in use when it is empty. */
@RequestScoped
@Path("/admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin-data")
public class RuleTrialResource {
  private static final int MOST_SHOWN = 100;

  private final RuleTrial trial;
  private final ProvinceStore store;
  private final Clock clock;

  @Inject
  public RuleTrialResource(RuleTrial trial, ProvinceStore store, Clock clock) {
    this.trial = trial;
    this.store = store;
    this.clock = clock;
  }

  /** A category and unit that may find no owner. */
  public record GapView(NamedCode category, NamedCode unit, String extent) {}

  /** Two rules between which only the name decides. */
  public record OverlapView(String first, String second) {}

  /** A rule that names what is not in force. */
  public record DeadView(String rule, String name) {}

  /** What a check found; of long lists the first hundred. */
  public record CheckView(
      LocalDate at,
      boolean clean,
      int gapCount,
      List<GapView> gaps,
      int overlapCount,
      List<OverlapView> overlaps,
      List<DeadView> deadReferences) {}

  /** One side of a difference. */
  public record DecisionView(
      Optional<NamedCode> agency,
      List<NamedCode> cooperating,
      Optional<String> rule,
      Optional<String> triage) {}

  /** A report that would go another way. */
  public record DifferenceView(
      String report, NamedCode category, String change, DecisionView before, DecisionView after) {}

  /** What a trial gave; of the differences the first hundred. */
  public record ReplayView(
      LocalDate at, int replayed, Map<String, Integer> changes, List<DifferenceView> differences) {}

  /** Looks for gaps and overlaps on a day. */
  @POST
  @Path("/rules/check")
  @Consumes(MediaType.WILDCARD)
  @Permitted(Operation.ADMIN_DATA_READ)
  public CheckView check(@QueryParam("at") String at, InputStream body) throws IOException {
    LocalDate day = day(at);
    ProvinceData province = trial.candidate(AdminDataResource.bytes(body));
    RuleSetFindings found = trial.check(province, day);
    CaseNames names = new CaseNames(province.rules(), day);
    return new CheckView(
        day,
        found.clean(),
        found.gaps().size(),
        found.gaps().stream()
            .limit(MOST_SHOWN)
            .map(
                gap ->
                    new GapView(
                        names.category(gap.category()),
                        unit(province, gap.unit()),
                        Codes.of(gap.extent())))
            .toList(),
        found.overlaps().size(),
        found.overlaps().stream()
            .limit(MOST_SHOWN)
            .map(one -> new OverlapView(one.first().value(), one.second().value()))
            .toList(),
        found.deadReferences().stream()
            .limit(MOST_SHOWN)
            .map(one -> new DeadView(one.rule().value(), one.name()))
            .toList());
  }

  /** Replays past reports by the rules in use and by those of the body. */
  @POST
  @Path("/rules/dry-run")
  @Consumes(MediaType.WILDCARD)
  @Permitted(Operation.ADMIN_DATA_READ)
  public ReplayView dryRun(
      @QueryParam("at") String at,
      @QueryParam("limit") @DefaultValue("1000") String limit,
      InputStream body)
      throws IOException {
    LocalDate day = day(at);
    int most = Parameters.whole(limit, 1, 1000, "limit");
    RuleTrial.Replay replay = trial.replay(AdminDataResource.bytes(body), day, most);
    Map<String, Integer> changes = new TreeMap<>();
    replay
        .differences()
        .forEach(one -> changes.merge(Codes.of(one.difference().change()), 1, Integer::sum));
    CaseNames names = new CaseNames(replay.province().rules(), day);
    return new ReplayView(
        day,
        replay.replayed(),
        changes,
        replay.differences().stream().limit(MOST_SHOWN).map(one -> view(one, names)).toList());
  }

  private static DifferenceView view(RuleTrial.Difference one, CaseNames names) {
    DryRunResult.Difference difference = one.difference();
    return new DifferenceView(
        one.report().id().toString(),
        names.category(one.report().category()),
        Codes.of(difference.change()),
        view(difference.before(), names),
        view(difference.after(), names));
  }

  private static DecisionView view(RoutingDecision decision, CaseNames names) {
    if (decision instanceof RoutingDecision.Routed routed) {
      List<NamedCode> helping =
          routed.cooperating().stream().map((AgencyCode code) -> names.agency(code)).toList();
      return new DecisionView(
          Optional.of(names.agency(routed.lead())),
          helping,
          Optional.of(routed.rule().value()),
          Optional.empty());
    }
    String reason = ((RoutingDecision.ManualTriage) decision).reason().code();
    return new DecisionView(Optional.empty(), List.of(), Optional.empty(), Optional.of(reason));
  }

  private static NamedCode unit(ProvinceData province, UnitId id) {
    String code = id.code().value();
    return province
        .rules()
        .units()
        .byId(id)
        .map(unit -> new NamedCode(code, unit.fullName(), unit.nameEn()))
        .orElseGet(() -> new NamedCode(code, code, code));
  }

  private LocalDate day(String at) {
    return Days.parse(at, "at")
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), store.current().rules().zone()));
  }
}
