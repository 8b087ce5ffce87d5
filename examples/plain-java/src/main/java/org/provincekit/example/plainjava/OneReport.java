package org.provincekit.example.plainjava;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.provincekit.ProvinceKit;
import org.provincekit.report.DeadlineMark;
import org.provincekit.report.FieldReport;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportedPlace;
import org.provincekit.report.Step;
import org.provincekit.report.TrackingCode;
import org.provincekit.service.DeskService;
import org.provincekit.service.NewReport;
import org.provincekit.shared.Actor;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.Role;
import org.provincekit.shared.StaffId;

/** One report from sending to closing, in memory, on a clock that the example moves itself. */
public final class OneReport {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final PrintStream out;
  private Instant now = Instant.parse("2026-03-02T01:30:00Z");

  private OneReport(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the example.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    new OneReport(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
  }

  static void run(PrintStream out) {
    new OneReport(out).run();
  }

  private void run() {
    Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    // #embed
    ProvinceKit kit = ProvinceKit.builder(SmallProvince.rules()).clock(clock).build();
    NewReport report =
        new NewReport(
            SmallProvince.ROADS,
            Optional.empty(), // the category's urgency
            "Ổ gà lớn trước cổng chợ, xe máy dễ ngã",
            place(),
            Optional.empty(), // when it happened
            Map.of(), // answers to the category's questions
            List.of(), // photos
            "web",
            Optional.empty()); // who reports
    FieldReport sent = kit.intake().submit(new CallContext(new Actor.Citizen(), "call-1"), report);
    TrackingCode code = sent.snapshot().trackingCode();
    // #embed
    ReportId id = sent.snapshot().id();
    show(sent, "sent by the citizen");
    out.println("    " + sent.snapshot().routing().orElseThrow().explanationEn());
    later(Duration.ofMinutes(40));
    show(kit.desk().acceptAndForward(on(id, Role.COORDINATOR)), "accepted and passed on");
    later(Duration.ofHours(1));
    show(kit.desk().takeCase(on(id, Role.OFFICER), Optional.empty()), "taken by an officer");
    later(Duration.ofMinutes(20));
    show(kit.desk().take(on(id, Role.OFFICER), OneReport::reply), "first answer");
    later(Duration.ofDays(2));
    kit.desk().proposeAnswer(on(id, Role.OFFICER), "Đã vá ổ gà sáng nay.", List.of());
    show(
        kit.desk().take(on(id, Role.LEADER), FieldReport::publishAnswer), "answered by the leader");
    later(Duration.ofHours(3));
    show(kit.reporter().rate(code, "call-2", 5, "Cảm ơn"), "rated by the citizen");
    later(Duration.ofDays(8));
    kit.sweep().due(10).forEach(due -> kit.sweep().attend(due, "sweep-1"));
    show(kit.reporter().find(code), "closed by the sweep");
    List<HistoryEntry> history = kit.lookup().history(id);
    out.println("Deadlines");
    kit.lookup()
        .deadlines(history)
        .forEach(d -> out.printf("    %-12s %s%n", d.stage().code(), d.status()));
    out.println("History");
    for (HistoryEntry entry : history) {
      out.printf(
          "  %2d  %s  %-16s %s%n",
          entry.sequence(), local(entry.at()), entry.event().type(), entry.actor());
    }
  }

  private static void reply(FieldReport report, Step step) {
    report.reply(step, "Chúng tôi sẽ vá trong hai ngày tới.");
  }

  private static ReportedPlace place() {
    return new ReportedPlace(Optional.of(new GeoPoint(8.621, 104.722)), Optional.empty(), "Chợ");
  }

  private DeskService.Case on(ReportId id, Role role) {
    Optional<AgencyCode> agency =
        role == Role.COORDINATOR ? Optional.empty() : Optional.of(SmallProvince.COMMUNE);
    StaffId staff = new StaffId(role.name().toLowerCase(Locale.ROOT));
    return new DeskService.Case(
        new CallContext(new Actor.Official(staff, Set.of(role), agency), "call-1"),
        id,
        OptionalLong.empty());
  }

  private void show(FieldReport report, String step) {
    ReportSnapshot is = report.snapshot();
    out.printf("%s  %s: %s%n", local(now), step, is.status().vietnamese());
    for (DeadlineMark mark : is.deadlines()) {
      out.printf("    %-12s due %s%n", mark.stage(), local(mark.dueAt()));
    }
  }

  private static String local(Instant moment) {
    return LOCAL.format(moment);
  }

  private void later(Duration passed) {
    now = now.plus(passed);
  }
}
