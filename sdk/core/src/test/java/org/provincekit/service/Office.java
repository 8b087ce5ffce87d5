package org.provincekit.service;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.provincekit.ProvinceKit;
import org.provincekit.memory.InMemoryAttachmentStore;
import org.provincekit.memory.InMemoryEventPublisher;
import org.provincekit.memory.InMemoryReportQuery;
import org.provincekit.memory.InMemoryReportRepository;
import org.provincekit.memory.InMemoryReporterRegistry;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.FieldReport;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportEvent;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportedPlace;
import org.provincekit.report.Reporter;
import org.provincekit.report.Step;
import org.provincekit.report.TrackingCode;
import org.provincekit.shared.Actor;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.Role;
import org.provincekit.shared.StaffId;
import org.provincekit.shared.UnitCode;
import org.provincekit.sla.Deadline;
import org.provincekit.sla.DeadlineStatus;
import org.provincekit.sla.Stage;

/** The test province at work: its services over memory, its people, and a clock that tests set. */
final class Office {
  /** Monday 2 March 2026, 08:00; no holiday falls in that month. */
  static final String MONDAY_8 = "2026-03-02 08:00";

  static final Actor REPORTER = new Actor.Citizen();
  static final Actor COORDINATOR = official("dieu-phoi", Role.COORDINATOR, null);
  static final Actor AUDITOR = official("thanh-tra", Role.AUDITOR, null);

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]");

  private ProvinceRules rules;
  private Instant now = at(MONDAY_8);
  final InMemoryReportRepository repository = new InMemoryReportRepository();
  final InMemoryAttachmentStore attachments = new InMemoryAttachmentStore();
  final InMemoryReporterRegistry reporters = new InMemoryReporterRegistry();
  final InMemoryEventPublisher events = new InMemoryEventPublisher();
  final ProvinceKit kit;

  Office() {
    this(TestProvince.rules());
  }

  Office(ProvinceRules rules) {
    this(rules, UnaryOperator.identity());
  }

  /** With something between the services and the repository. */
  Office(ProvinceRules rules, UnaryOperator<ReportRepository> between) {
    this.rules = rules;
    kit =
        ProvinceKit.builder(() -> this.rules)
            .reports(between.apply(repository), new InMemoryReportQuery(repository))
            .attachments(attachments)
            .reporters(reporters)
            .events(events)
            .clock(new Hands())
            .random(new Random(7))
            .build();
  }

  /** Reads whatever the test has set. */
  private final class Hands extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  static Actor.Official official(String id, Role role, AgencyCode agency) {
    return new Actor.Official(new StaffId(id), Set.of(role), Optional.ofNullable(agency));
  }

  static Actor.Official officer(AgencyCode agency) {
    return official("can-bo." + agency, Role.OFFICER, agency);
  }

  static Actor.Official leader(AgencyCode agency) {
    return official("lanh-dao." + agency, Role.LEADER, agency);
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local, FORM).atZone(TestProvince.ZONE).toInstant();
  }

  /** Sets the clock by the wall of the office. */
  Office clock(String local) {
    now = at(local);
    return this;
  }

  Office clock(Instant moment) {
    now = moment;
    return this;
  }

  Office later(Duration time) {
    now = now.plus(time);
    return this;
  }

  Instant now() {
    return now;
  }

  void decree(ProvinceRules newer) {
    rules = newer;
  }

  ProvinceRules rules() {
    return rules;
  }

  // Sending

  static NewReport report(CategoryCode category, GeoPoint where) {
    return report(
        category,
        new ReportedPlace(Optional.of(where), Optional.empty(), "Gần cầu"),
        Map.of(),
        List.of(),
        Optional.empty());
  }

  static NewReport report(CategoryCode category, UnitCode chosen) {
    return report(
        category,
        new ReportedPlace(Optional.empty(), Optional.of(chosen), "Gần chợ"),
        Map.of(),
        List.of(),
        Optional.empty());
  }

  static NewReport report(
      CategoryCode category,
      ReportedPlace place,
      Map<String, List<String>> answers,
      List<AttachmentId> photos,
      Optional<Reporter> reporter) {
    return new NewReport(
        category,
        Optional.empty(),
        "Mặt đường sụt lún trước cổng trường học",
        place,
        Optional.empty(),
        answers,
        photos,
        "web",
        reporter);
  }

  ReportId sent(NewReport report) {
    return kit.intake().submit(call(REPORTER), report).snapshot().id();
  }

  /** A report about a road in the western commune, whose committee routing proposes. */
  ReportId sent() {
    return sent(report(TestProvince.ROADS, TestProvince.IN_WEST));
  }

  ReportId sent(CategoryCode category) {
    return sent(report(category, TestProvince.IN_WEST));
  }

  AttachmentId photo(int number) {
    AttachmentId id = new AttachmentId(new UUID(9, number));
    attachments.store(id, "image/jpeg", new ByteArrayInputStream(new byte[] {1}), now);
    return id;
  }

  // Handling

  static CallContext call(Actor actor) {
    return new CallContext(actor, "call-1");
  }

  DeskService.Case by(Actor actor, ReportId id) {
    return new DeskService.Case(call(actor), id, OptionalLong.empty());
  }

  FieldReport step(Actor actor, ReportId id, BiConsumer<FieldReport, Step> verb) {
    return kit.desk().take(by(actor, id), verb);
  }

  void accept(ReportId id) {
    step(COORDINATOR, id, FieldReport::accept);
  }

  void assign(ReportId id, AgencyCode lead, AgencyCode... cooperating) {
    kit.desk().assign(by(COORDINATOR, id), lead, List.of(cooperating), "");
  }

  void take(ReportId id) {
    kit.desk().takeCase(by(officer(lead(id)), id), Optional.empty());
  }

  /** Sent, accepted, assigned to the western committee and taken, all at once. */
  ReportId inProgress() {
    return inProgress(TestProvince.ROADS);
  }

  ReportId inProgress(CategoryCode category) {
    ReportId id = sent(category);
    accept(id);
    assign(id, TestProvince.WEST_COMMITTEE);
    take(id);
    return id;
  }

  void handBack(ReportId id) {
    step(officer(lead(id)), id, (report, s) -> report.handBack(s, "Không thuộc thẩm quyền"));
  }

  void ask(Actor actor, ReportId id) {
    kit.desk().requestInformation(by(actor, id), "Ở đoạn đường nào?");
  }

  void inform(ReportId id) {
    kit.reporter().provideInformation(code(id), "call-1", "Đoạn gần chợ.", List.of());
  }

  void reply(Actor actor, ReportId id) {
    step(actor, id, (report, s) -> report.reply(s, "Chúng tôi đang xem xét."));
  }

  void propose(ReportId id) {
    kit.desk().proposeAnswer(by(officer(lead(id)), id), "Đã sửa xong mặt đường.", List.of());
  }

  void answer(ReportId id) {
    propose(id);
    step(leader(lead(id)), id, FieldReport::publishAnswer);
  }

  // Looking

  ReportSnapshot snapshot(ReportId id) {
    return repository.find(id).orElseThrow().snapshot();
  }

  TrackingCode code(ReportId id) {
    return snapshot(id).trackingCode();
  }

  AgencyCode lead(ReportId id) {
    return snapshot(id).lead().orElseThrow();
  }

  List<HistoryEntry> history(ReportId id) {
    return repository.history(id);
  }

  List<String> eventTypes(ReportId id) {
    return history(id).stream().map(entry -> entry.event().type()).toList();
  }

  /** Every deadline as it is at the moment the clock shows. */
  List<Deadline> deadlines(ReportId id) {
    return kit.lookup().deadlines(history(id));
  }

  List<Deadline> deadlines(ReportId id, Stage stage) {
    return deadlines(id).stream().filter(deadline -> deadline.stage() == stage).toList();
  }

  /** The newest deadline of a stage. */
  Deadline deadline(ReportId id, Stage stage) {
    List<Deadline> all = deadlines(id, stage);
    if (all.isEmpty()) {
      throw new AssertionError("No deadline of stage " + stage.code());
    }
    return all.get(all.size() - 1);
  }

  DeadlineStatus status(ReportId id, Stage stage) {
    return deadline(id, stage).status();
  }

  // Sweeping

  /** Lets the sweep do all there is to do now. */
  void sweep() {
    kit.sweep().due(1000).forEach(id -> kit.sweep().attend(id, "sweep-1"));
  }

  /** Runs the sweep every minute up to a moment. */
  void sweepEveryMinuteUntil(Instant until) {
    while (now.isBefore(until)) {
      later(Duration.ofMinutes(1));
      sweep();
    }
  }

  List<ReportEvent.DeadlineRaised> raised(ReportId id) {
    return history(id).stream()
        .map(HistoryEntry::event)
        .filter(ReportEvent.DeadlineRaised.class::isInstance)
        .map(ReportEvent.DeadlineRaised.class::cast)
        .toList();
  }

  /**
   * What was raised, as {@code resolve AT_RISK} or {@code resolve ESCALATED SUPERIOR ubnd-tinh}.
   */
  List<String> raisedInWords(ReportId id) {
    return raised(id).stream()
        .map(
            e ->
                (e.mark().stage()
                        + " "
                        + e.kind()
                        + (e.kind().equals("ESCALATED")
                            ? " "
                                + e.instruction()
                                + e.recipient().map(code -> " " + code).orElse("")
                            : ""))
                    .strip())
        .toList();
  }
}
