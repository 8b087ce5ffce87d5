package org.provincekit.tck;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.Category;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.DeadlineMark;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportedPlace;
import org.provincekit.report.RoutingOutcome;
import org.provincekit.report.Step;
import org.provincekit.report.Submission;
import org.provincekit.report.TrackingCode;
import org.provincekit.report.Urgency;
import org.provincekit.report.Visibility;
import org.provincekit.shared.Actor;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.StaffId;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;

/**
 * Tells what happened to a report, one minute after another, and builds it through the aggregate's
 * own steps. Not thread-safe.
 *
 * @since 0.1
 */
public final class ReportStory {
  /** When reports are sent unless a test says otherwise: a Monday, 08:00 in Viet Nam. */
  public static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<BiConsumer<FieldReport, MutableClock>> chapters = new ArrayList<>();
  private ReportId id = new ReportId(UUID.randomUUID());
  private TrackingCode code = TrackingCode.random(RANDOM);
  private CategoryCode category = new CategoryCode("roads");
  private Visibility visibility = Visibility.PUBLIC;
  private String description = "Ổ gà lớn giữa đường, xe máy dễ ngã.";
  private Optional<GeoPoint> point = Optional.of(new GeoPoint(9.1768, 105.1524));
  private Optional<UnitCode> commune = Optional.empty();
  private String address = "";
  private List<AttachmentId> attachments = List.of();
  private Map<String, List<String>> answers = Map.of();
  private Optional<Instant> happenedAt = Optional.empty();
  private Instant sentAt = MORNING;
  private Optional<Instant> dueAt = Optional.empty();
  private Optional<Instant> nextActionAt = Optional.empty();

  ReportStory() {}

  /**
   * Sets the identity, which is random otherwise.
   *
   * @param value the identity
   * @return this
   */
  public ReportStory withId(ReportId value) {
    id = value;
    return this;
  }

  /**
   * Sets the citizen's code, which is random otherwise.
   *
   * @param value the code
   * @return this
   */
  public ReportStory withCode(TrackingCode value) {
    code = value;
    return this;
  }

  /**
   * Sets the category.
   *
   * @param value its code
   * @return this
   */
  public ReportStory in(String value) {
    category = new CategoryCode(value);
    return this;
  }

  /**
   * Lets the report never be public.
   *
   * @return this
   */
  public ReportStory restricted() {
    visibility = Visibility.RESTRICTED;
    return this;
  }

  /**
   * Sets the reporter's words.
   *
   * @param value 10 characters or more
   * @return this
   */
  public ReportStory describedAs(String value) {
    description = value;
    return this;
  }

  /**
   * Sets the position.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @return this
   */
  public ReportStory at(double latitude, double longitude) {
    point = Optional.of(new GeoPoint(latitude, longitude));
    return this;
  }

  /**
   * Names a commune and no position.
   *
   * @param unit the commune
   * @return this
   */
  public ReportStory somewhereIn(String unit) {
    point = Optional.empty();
    commune = Optional.of(new UnitCode(unit));
    return this;
  }

  /**
   * Sets the address.
   *
   * @param value hamlet, road, landmark
   * @return this
   */
  public ReportStory near(String value) {
    address = value;
    return this;
  }

  /**
   * Sets the photos sent with it.
   *
   * @param values their identities
   * @return this
   */
  public ReportStory showing(AttachmentId... values) {
    attachments = List.of(values);
    return this;
  }

  /**
   * Sets the answers to the category's questions.
   *
   * @param values by question code
   * @return this
   */
  public ReportStory answering(Map<String, List<String>> values) {
    answers = Map.copyOf(values);
    return this;
  }

  /**
   * Sets when it happened.
   *
   * @param moment not after it was sent
   * @return this
   */
  public ReportStory happenedAt(Instant moment) {
    happenedAt = Optional.of(moment);
    return this;
  }

  /**
   * Sets when it was sent; what follows happens one minute after another.
   *
   * @param moment when
   * @return this
   */
  public ReportStory sentAt(Instant moment) {
    sentAt = moment;
    return this;
  }

  /**
   * Lets routing find the unit and propose an agency.
   *
   * @param unit the unit
   * @param agency the agency's code
   * @return this
   */
  public ReportStory routedTo(UnitId unit, String agency) {
    return routed(Optional.of(unit), Optional.of(new AgencyCode(agency)));
  }

  /**
   * Lets routing propose an agency without knowing the unit.
   *
   * @param agency its code
   * @return this
   */
  public ReportStory routedTo(String agency) {
    return routed(Optional.empty(), Optional.of(new AgencyCode(agency)));
  }

  /**
   * Lets routing find the unit, but no agency.
   *
   * @param unit the unit
   * @return this
   */
  public ReportStory leftToTriageIn(UnitId unit) {
    return routed(Optional.of(unit), Optional.empty());
  }

  private ReportStory routed(Optional<UnitId> unit, Optional<AgencyCode> agency) {
    RoutingOutcome outcome =
        new RoutingOutcome(
            unit,
            "boundary",
            agency,
            new TreeSet<>(),
            agency.map(code -> "rule-" + code),
            agency.isPresent() ? Optional.empty() : Optional.of("no-rule"),
            "Theo ranh giới",
            "By boundary");
    return then(Actors.system(), (report, step) -> report.route(step, outcome));
  }

  /**
   * Lets the coordinator take it in.
   *
   * @return this
   */
  public ReportStory accepted() {
    return then(Actors.coordinator(), FieldReport::accept);
  }

  /**
   * Lets the coordinator refuse it.
   *
   * @return this
   */
  public ReportStory rejected() {
    return then(
        Actors.coordinator(), (report, step) -> report.reject(step, "spam", "Không có nội dung"));
  }

  /**
   * Lets the reporter take it back.
   *
   * @return this
   */
  public ReportStory withdrawn() {
    return then(Actors.reporter(), (report, step) -> report.withdraw(step, ""));
  }

  /**
   * Lets the coordinator hide it from the public.
   *
   * @return this
   */
  public ReportStory hidden() {
    return then(
        Actors.coordinator(),
        (report, step) -> report.changeVisibility(step, Visibility.RESTRICTED, "Có mặt người"));
  }

  /**
   * Lets the coordinator find another category right.
   *
   * @param other its code
   * @return this
   */
  public ReportStory reclassifiedAs(String other) {
    return then(
        Actors.coordinator(),
        (report, step) -> report.reclassify(step, category(other), Urgency.NORMAL, "Sai lĩnh vực"));
  }

  static Category category(String code) {
    return new Category(
        new CategoryCode(code),
        "Lĩnh vực " + code,
        "Category " + code,
        "other",
        Urgency.NORMAL,
        Visibility.PUBLIC,
        Category.Photo.OPTIONAL,
        List.of(),
        Period.ofYears(2));
  }

  /**
   * Lets the coordinator give it to agencies.
   *
   * @param lead who answers for it
   * @param cooperating who helps
   * @return this
   */
  public ReportStory assignedTo(String lead, String... cooperating) {
    List<AgencyCode> others = Arrays.stream(cooperating).map(AgencyCode::new).toList();
    return then(
        Actors.coordinator(),
        (report, step) -> report.assign(step, new AgencyCode(lead), others, ""));
  }

  /**
   * Lets an officer of the lead agency take it.
   *
   * @param handler the officer's account
   * @return this
   */
  public ReportStory takenBy(String handler) {
    return byLead((report, step) -> report.take(step, new StaffId(handler)));
  }

  /**
   * Lets the lead agency publish an answer.
   *
   * @return this
   */
  public ReportStory answered() {
    return byLead((report, step) -> report.proposeAnswer(step, "Đã sửa xong.", List.of()))
        .byLead(FieldReport::publishAnswer);
  }

  /**
   * Sets the deadline that runs at the end of the story.
   *
   * @param moment when it is due
   * @return this
   */
  public ReportStory dueAt(Instant moment) {
    dueAt = Optional.of(moment);
    return this;
  }

  /**
   * Sets when the sweep must look at it.
   *
   * @param moment when
   * @return this
   */
  public ReportStory nextActionAt(Instant moment) {
    nextActionAt = Optional.of(moment);
    return this;
  }

  /**
   * Adds whatever else happens.
   *
   * @param actor who takes the step
   * @param verb the step
   * @return this
   */
  public ReportStory then(Actor actor, BiConsumer<FieldReport, Step> verb) {
    chapters.add((report, clock) -> verb.accept(report, nextStep(actor, clock)));
    return this;
  }

  private ReportStory byLead(BiConsumer<FieldReport, Step> verb) {
    chapters.add(
        (report, clock) -> {
          Actor leader = Actors.leaderOf(report.snapshot().lead().orElseThrow());
          verb.accept(report, nextStep(leader, clock));
        });
    return this;
  }

  private static Step nextStep(Actor actor, MutableClock clock) {
    return Actors.step(actor, clock.advance(Duration.ofMinutes(1)));
  }

  /**
   * Builds the report.
   *
   * @return the report, with its whole history pending
   */
  public FieldReport told() {
    FieldReport report =
        FieldReport.submit(id, code, submission(), Actors.step(Actors.reporter(), sentAt));
    MutableClock clock = MutableClock.at(sentAt);
    chapters.forEach(chapter -> chapter.accept(report, clock));
    List<DeadlineMark> running =
        dueAt.stream()
            .map(due -> new DeadlineMark("resolve", report.snapshot().lead(), 1, due))
            .toList();
    report.setDeadlines(nextStep(Actors.system(), clock), running, nextActionAt);
    return report;
  }

  private Submission submission() {
    return new Submission(
        category,
        Urgency.NORMAL,
        visibility,
        description,
        new ReportedPlace(point, commune, address),
        happenedAt,
        answers,
        attachments,
        "web");
  }
}
