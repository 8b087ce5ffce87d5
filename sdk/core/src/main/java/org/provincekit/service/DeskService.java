package org.provincekit.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.AttachmentStore;
import org.provincekit.report.Category;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportedPlace;
import org.provincekit.report.RoutingOutcome;
import org.provincekit.report.Step;
import org.provincekit.report.Urgency;
import org.provincekit.report.Visibility;
import org.provincekit.shared.Actor;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.StaffId;

/**
 * What staff do with a case. Every method loads the case (unknown or not the caller's: {@link
 * ErrorCode#NOT_FOUND}; not the version the caller saw: {@link ErrorCode#STALE_VERSION}), takes one
 * step, and keeps it with its deadlines and events. Thread-safe when its ports are; the caller
 * provides the unit of work.
 *
 * @since 0.1
 */
public final class DeskService {
  private final CaseLedger ledger;
  private final AttachmentStore attachments;
  private final Supplier<ProvinceRules> rules;
  private final Clock clock;

  /**
   * Wires the use case.
   *
   * @param ledger keeps reports with their deadlines and events
   * @param attachments where the photos are
   * @param rules the province's rules now
   * @param clock the clock
   */
  public DeskService(
      CaseLedger ledger, AttachmentStore attachments, Supplier<ProvinceRules> rules, Clock clock) {
    this.ledger = ledger;
    this.attachments = attachments;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * The case a caller means, in the version the caller saw.
   *
   * @param call who acts
   * @param id which case
   * @param version the version seen; empty to act on whatever is newest
   * @since 0.1
   */
  public record Case(CallContext call, ReportId id, OptionalLong version) {}

  /**
   * Takes a step that needs nothing but the report itself, such as {@code accept}, {@code take} or
   * {@code publishAnswer}.
   *
   * @param on the case
   * @param step calls one method of the report with the step given
   * @return the case after the step
   */
  public FieldReport take(Case on, BiConsumer<FieldReport, Step> step) {
    FieldReport report = ledger.load(on.call(), on.id(), on.version());
    Step now = new Step(on.call(), clock.instant());
    ledger.catchUp(report, now);
    step.accept(report, now);
    ledger.save(report, now);
    return report;
  }

  /**
   * Accepts a report and gives it to the agency that routing proposed.
   *
   * @param on the case
   * @return the case after the step
   * @throws DomainException {@link ErrorCode#INCONSISTENT} when routing proposed no agency
   */
  public FieldReport acceptAndForward(Case on) {
    return take(
        on,
        (report, step) -> {
          RoutingOutcome routing =
              report.snapshot().routing().filter(r -> r.agency().isPresent()).orElse(null);
          if (routing == null) {
            throw DomainException.of(
                ErrorCode.INCONSISTENT, "forward", "routing proposed no agency");
          }
          report.accept(step);
          report.assign(
              step, inForce(routing.agency().orElseThrow(), step), routing.cooperating(), "");
        });
  }

  /**
   * Refuses a report.
   *
   * @param on the case
   * @param reasonCode of the province's list
   * @param text what the reporter is told; when absent, the list's sentence
   * @return the case after the step
   */
  public FieldReport reject(Case on, String reasonCode, Optional<String> text) {
    rules.get().requireRejection(reasonCode);
    String sentence = rules.get().rejectionText(reasonCode, text);
    return take(on, (report, step) -> report.reject(step, reasonCode, sentence));
  }

  /**
   * Directs the reporter to another procedure.
   *
   * @param on the case
   * @param target of the province's list
   * @param text what the reporter is told; when absent, the list's sentence
   * @return the case after the step
   */
  public FieldReport redirect(Case on, String target, Optional<String> text) {
    rules.get().requireRedirection(target);
    String sentence = rules.get().redirectionText(target, text);
    return take(on, (report, step) -> report.redirect(step, target, sentence));
  }

  /**
   * Gives the case to agencies.
   *
   * @param on the case
   * @param lead the agency that answers for it; in force
   * @param cooperating agencies that help; in force
   * @param note for them
   * @return the case after the step
   */
  public FieldReport assign(
      Case on, AgencyCode lead, Collection<AgencyCode> cooperating, String note) {
    return take(
        on,
        (report, step) -> {
          inForce(lead, step);
          cooperating.forEach(agency -> inForce(agency, step));
          report.assign(step, lead, cooperating, note);
        });
  }

  /**
   * Takes a refusal or redirection back, and routes anew.
   *
   * @param on the case
   * @param reason why it was wrong
   * @return the case after the step
   */
  public FieldReport restore(Case on, String reason) {
    return take(
        on,
        (report, step) -> {
          report.restore(step, reason);
          if (rules.get().findCategory(report.snapshot().category()).isPresent()) {
            routeAnew(report, step);
          }
        });
  }

  /**
   * Changes who helps, while the lead agency goes on.
   *
   * @param on the case
   * @param cooperating all agencies that help from now; in force
   * @param note for them
   * @return the case after the step
   */
  public FieldReport changeCooperation(Case on, Collection<AgencyCode> cooperating, String note) {
    return take(
        on,
        (report, step) -> {
          cooperating.forEach(agency -> inForce(agency, step));
          report.changeCooperation(step, cooperating, note);
        });
  }

  /**
   * Takes the case for an officer.
   *
   * @param on the case
   * @param handler who works on it; when absent, the caller
   * @return the case after the step
   */
  public FieldReport takeCase(Case on, Optional<StaffId> handler) {
    return take(
        on,
        (report, step) ->
            report.take(step, handler.orElseGet(() -> official(on.call().actor()).id())));
  }

  /**
   * Asks the reporter; when the wait lapses is the province's rule.
   *
   * @param on the case
   * @param question what is asked
   * @return the case after the step
   */
  public FieldReport requestInformation(Case on, String question) {
    return take(
        on,
        (report, step) ->
            report.requestInformation(
                step, question, DeadlineBook.lapseOf(rules.get(), report.snapshot(), step.at())));
  }

  /**
   * Proposes the answer.
   *
   * @param on the case
   * @param text the answer
   * @param photos stored before, of no other report
   * @return the case after the step
   */
  public FieldReport proposeAnswer(Case on, String text, List<AttachmentId> photos) {
    return take(
        on,
        (report, step) -> {
          report.proposeAnswer(step, text, photos);
          attachments.claim(photos, on.id());
        });
  }

  /**
   * Adds a photo or document to the case.
   *
   * @param on the case
   * @param attachment stored before, of no other report
   * @return the case after the step
   */
  public FieldReport addAttachment(Case on, AttachmentId attachment) {
    return take(
        on,
        (report, step) -> {
          report.addAttachment(step, attachment);
          attachments.claim(List.of(attachment), on.id());
        });
  }

  /**
   * Asks for more time, as the province's rule permits.
   *
   * @param on the case
   * @param until the date asked for; after the present due moment
   * @param reason told to the reporter when granted
   * @return the case after the step
   * @throws DomainException {@link ErrorCode#LIMIT_REACHED} when extensions are used up, {@link
   *     ErrorCode#TOO_LATE} after the limit has passed
   */
  public FieldReport requestExtension(Case on, Instant until, String reason) {
    return take(
        on,
        (report, step) -> {
          DeadlineBook.requireExtensible(
              rules.get(), ledger.history(report), report.snapshot(), until, step.at());
          report.requestExtension(step, until, reason);
        });
  }

  /**
   * Corrects category and urgency, and routes anew while no agency leads.
   *
   * @param on the case
   * @param category the right one
   * @param urgency the right one
   * @param reason why
   * @return the case after the step
   */
  public FieldReport reclassify(Case on, CategoryCode category, Urgency urgency, String reason) {
    return take(
        on,
        (report, step) -> {
          report.reclassify(step, rules.get().requireCategory(category), urgency, reason);
          routeAnew(report, step);
        });
  }

  /**
   * Corrects the place, and routes anew while no agency leads.
   *
   * @param on the case
   * @param place the right one
   * @param reason why
   * @return the case after the step
   */
  public FieldReport relocate(Case on, ReportedPlace place, String reason) {
    return take(
        on,
        (report, step) -> {
          report.relocate(step, place, reason);
          routeAnew(report, step);
        });
  }

  /**
   * Merges the case into another that is about the same.
   *
   * @param on the case
   * @param parent the other; visible to the caller
   * @return the case after the step
   */
  public FieldReport merge(Case on, ReportId parent) {
    FieldReport into = ledger.load(on.call(), parent, OptionalLong.empty());
    FieldReport report =
        take(
            on,
            (child, step) -> {
              child.mergeInto(step, into);
              ledger.save(into, step);
            });
    return report;
  }

  /**
   * Takes the case out of the one it was merged into.
   *
   * @param on the case
   * @param reason why they are not one
   * @return the case after the step
   */
  public FieldReport separate(Case on, String reason) {
    return take(
        on,
        (child, step) -> {
          ReportId parent =
              child
                  .snapshot()
                  .parent()
                  .orElseThrow(
                      () ->
                          DomainException.of(
                              ErrorCode.ILLEGAL_TRANSITION, "", "the report is not merged"));
          FieldReport from = ledger.load(on.call(), parent, OptionalLong.empty());
          child.separateFrom(step, from, reason);
          ledger.save(from, step);
        });
  }

  /**
   * Hides the report from the public, or shows it again unless its category is restricted.
   *
   * @param on the case
   * @param visibility the new one
   * @param reason why
   * @return the case after the step
   */
  public FieldReport changeVisibility(Case on, Visibility visibility, String reason) {
    return take(
        on,
        (report, step) -> {
          Category category = rules.get().requireCategory(report.snapshot().category());
          if (visibility == Visibility.PUBLIC && category.visibility() == Visibility.RESTRICTED) {
            throw DomainException.of(
                ErrorCode.INCONSISTENT, "visibility", "the category is restricted");
          }
          report.changeVisibility(step, visibility, reason);
        });
  }

  private void routeAnew(FieldReport report, Step step) {
    ProvinceRules now = rules.get();
    ReportSnapshot snapshot = report.snapshot();
    Category category = now.requireCategory(snapshot.category());
    report.route(step, CaseRouting.again(now, category, snapshot, step.at()));
  }

  private AgencyCode inForce(AgencyCode agency, Step step) {
    ProvinceRules now = rules.get();
    LocalDate day = step.at().atZone(now.zone()).toLocalDate();
    if (now.agencies().find(agency, day).isEmpty()) {
      throw DomainException.of(ErrorCode.UNKNOWN_VALUE, "agency", "no agency has this code now");
    }
    return agency;
  }

  private static Actor.Official official(Actor actor) {
    if (actor instanceof Actor.Official official) {
      return official;
    }
    throw DomainException.of(ErrorCode.FORBIDDEN, "", "only staff may do this");
  }
}
