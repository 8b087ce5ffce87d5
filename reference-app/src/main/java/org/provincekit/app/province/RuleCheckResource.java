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
import java.time.Duration;
import java.time.Instant;
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
import org.provincekit.routing.UnitLocation;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.TimeRange;
import org.provincekit.shared.UnitId;

/** Tries out routing rules: those in the body, or those in use when it is empty. */
@RequestScoped
@Path("/admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin-data")
public class RuleCheckResource {
  private static final int MOST_SHOWN = 100;
  private static final int MOST_REPLAYED = 10_000;

  private final RuleCheck check;
  private final ProvinceStore store;
  private final Clock clock;

  @Inject
  public RuleCheckResource(RuleCheck check, ProvinceStore store, Clock clock) {
    this.check = check;
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

  /** A past report that would go another way; it is not named. */
  public record DifferenceView(
      NamedCode category,
      Instant sentAt,
      Optional<NamedCode> unit,
      String change,
      DecisionView before,
      DecisionView after) {}

  /** What a trial gave; of the differences the first hundred. */
  public record ReplayView(
      Optional<LocalDate> at,
      int replayed,
      int changed,
      Map<String, Integer> changes,
      List<DifferenceView> differences) {}

  /** Looks for gaps and overlaps on a day. */
  @POST
  @Path("/rules/check")
  @Consumes(MediaType.WILDCARD)
  @Permitted(Operation.ADMIN_DATA_READ)
  public CheckView check(@QueryParam("at") String at, InputStream body) throws IOException {
    LocalDate day = day(at);
    ProvinceData province = check.candidate(AdminDataResource.bytes(body));
    RuleSetFindings found = check.check(province, day);
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

  /**
   * Replays past reports by the rules in use and by those of the body: each on its own day, or all
   * as on the day {@code at}.
   */
  @POST
  @Path("/rules/dry-run")
  @Consumes(MediaType.WILDCARD)
  @Permitted(Operation.ADMIN_DATA_READ)
  public ReplayView dryRun(
      @QueryParam("at") String at,
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @QueryParam("limit") @DefaultValue("1000") String limit,
      InputStream body)
      throws IOException {
    Optional<LocalDate> day = Days.parse(at, "at");
    Instant end = Parameters.moment(until, "until").orElseGet(clock::instant);
    Instant start = Parameters.moment(from, "from").orElse(end.minus(Duration.ofDays(366)));
    int most = Parameters.whole(limit, 1, MOST_REPLAYED, "limit");
    ProvinceData proposed = check.candidate(AdminDataResource.bytes(body));
    DryRunResult result = check.replay(proposed, new TimeRange(start, end), most, day);
    Map<String, Integer> changes = new TreeMap<>();
    result.differences().forEach(one -> changes.merge(Codes.of(one.change()), 1, Integer::sum));
    return new ReplayView(
        day,
        result.replayed(),
        result.differences().size(),
        changes,
        result.differences().stream().limit(MOST_SHOWN).map(one -> view(one, proposed)).toList());
  }

  private static DifferenceView view(DryRunResult.Difference one, ProvinceData province) {
    CaseNames names = new CaseNames(province.rules(), one.after().explanation().day());
    Optional<UnitId> unit =
        one.after().explanation().location() instanceof UnitLocation.LocatedUnit found
            ? Optional.of(found.unit().id())
            : Optional.empty();
    return new DifferenceView(
        names.category(one.request().category()),
        one.request().at(),
        unit.map(id -> unit(province, id)),
        Codes.of(one.change()),
        view(one.before(), names),
        view(one.after(), names));
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
