package org.provincekit.example.plainjava;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.provincekit.ProvinceKit;
import org.provincekit.report.FieldReport;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportedPlace;
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
    new OneReport(System.out).run();
  }

  static void run(PrintStream out) {
    new OneReport(out).run();
  }

  private void run() {
    // #embed
    InstantSource time = () -> now;
    ProvinceKit kit =
        ProvinceKit.builder(SmallProvince.rules()).clock(time.withZone(ZoneOffset.UTC)).build();
    CallContext citizen = new CallContext(new Actor.Citizen(), "example-1");
    FieldReport sent =
        kit.intake()
            .submit(
                citizen,
                new NewReport(
                    SmallProvince.ROADS,
                    Optional.empty(),
                    "Ổ gà lớn trước cổng chợ, xe máy dễ ngã",
                    place(),
                    Optional.empty(),
                    Map.of(),
                    List.of(),
                    "web",
                    Optional.empty()));
    // #embed
    ReportId id = sent.snapshot().id();
    TrackingCode code = sent.snapshot().trackingCode();
    show(kit, sent, "sent by the citizen");
    later(Duration.ofMinutes(40));
    show(kit, kit.desk().acceptAndForward(on(id, Role.COORDINATOR)), "accepted and passed on");
    later(Duration.ofHours(1));
    show(kit, kit.desk().takeCase(on(id, Role.OFFICER), Optional.empty()), "taken by an officer");
    later(Duration.ofDays(2));
    kit.desk().proposeAnswer(on(id, Role.OFFICER), "Đã vá ổ gà sáng nay.", List.of());
    show(
        kit,
        kit.desk().take(on(id, Role.LEADER), FieldReport::publishAnswer),
        "answered by the leader");
    later(Duration.ofHours(3));
    show(kit, kit.reporter().rate(code, "example-1", 5, "Cảm ơn"), "rated by the citizen");
    later(Duration.ofDays(8));
    kit.sweep().due(10).forEach(due -> kit.sweep().attend(due, "example-sweep"));
    show(kit, kit.reporter().find(code), "closed by the sweep");
    out.println("History");
    for (HistoryEntry entry : kit.lookup().history(id)) {
      out.printf(
          "  %2d  %s  %-22s %s%n",
          entry.sequence(), entry.at(), entry.event().type(), entry.actor());
    }
  }

  private static ReportedPlace place() {
    return new ReportedPlace(Optional.of(new GeoPoint(8.621, 104.722)), Optional.empty(), "Chợ");
  }

  private DeskService.Case on(ReportId id, Role role) {
    Optional<AgencyCode> agency =
        role == Role.COORDINATOR ? Optional.empty() : Optional.of(SmallProvince.COMMUNE);
    StaffId staff = new StaffId(role.name().toLowerCase(Locale.ROOT));
    return new DeskService.Case(
        new CallContext(new Actor.Official(staff, Set.of(role), agency), "example-1"),
        id,
        OptionalLong.empty());
  }

  private void show(ProvinceKit kit, FieldReport report, String step) {
    ReportSnapshot is = report.snapshot();
    out.printf("%s  %s: %s (%s)%n", now, step, is.status(), is.status().vietnamese());
    is.routing()
        .filter(routing -> is.version() < 5)
        .ifPresent(routing -> out.println("    " + routing.explanationEn()));
    kit.lookup().deadlines(kit.lookup().history(is.id())).stream()
        .filter(deadline -> deadline.isOpen())
        .forEach(
            deadline ->
                out.printf(
                    "    %-12s due %s  %s%n",
                    deadline.stage().code(), deadline.dueAt(), deadline.status()));
  }

  private void later(Duration passed) {
    now = now.plus(passed);
  }
}
