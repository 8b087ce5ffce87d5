package org.provincekit.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provincekit.app.platform.db.TestDatabase;
import org.provincekit.report.EmailAddress;
import org.provincekit.report.PhoneNumber;
import org.provincekit.report.ReportId;
import org.provincekit.report.Reporter;
import org.provincekit.report.ReporterRegistry;
import org.provincekit.shared.Actor;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.StaffId;
import org.provincekit.tck.ReporterRegistryContract;

abstract class JpaReporterRegistryContract extends ReporterRegistryContract {
  private static final String OLD = "old:" + "A".repeat(43) + "=";
  private static final String NEW = "new:" + "B".repeat(42) + "A=";
  private static final Reporter PERSON =
      new Reporter(
          Optional.of("Người Phản Ánh Thử"),
          Optional.of(new PhoneNumber("0900 000 003")),
          Optional.of(new EmailAddress("thu@example.org")),
          List.of());

  private final ReportId first = new ReportId(UUID.randomUUID());
  private final ReportId second = new ReportId(UUID.randomUUID());
  private UnitsOfWork units;

  @BeforeEach
  void open(TestDatabase database) {
    units = new UnitsOfWork(database);
    units.empty("reporter", "reporter_access_log");
  }

  @Override
  protected ReporterRegistry registry() {
    return with(OLD);
  }

  @Override
  protected <T> T inUnitOfWork(Supplier<T> work) {
    return units.in(work);
  }

  private JpaReporterRegistry with(String keys) {
    return new JpaReporterRegistry(units.entities(), FieldKeys.parse(keys, "the test"));
  }

  @Test
  void nothingReadableStandsInTheDatabase() {
    units.run(() -> with(OLD).put(first, PERSON));
    String row = row(first);
    assertThat(row).contains("old:").doesNotContain("Người", "900", "thu", "example");
    units.run(() -> with(OLD).put(second, PERSON));
    assertThat(row(second)).isNotEqualTo(row);
  }

  @Test
  void keysAreChangedWithoutAStop() {
    units.run(() -> with(OLD).put(first, PERSON));
    JpaReporterRegistry both = with(NEW + "," + OLD);
    assertThat(units.in(() -> both.find(first))).contains(PERSON);
    units.run(() -> both.put(second, PERSON));
    assertThat(row(second)).contains("new:");
    assertThat(units.in(with(NEW)::missingKeys)).isEqualTo(Set.of("old"));

    assertThat(units.in(() -> both.reencrypt(100))).isEqualTo(1);
    assertThat(units.in(() -> both.reencrypt(100))).isZero();
    assertThat(units.in(with(NEW)::missingKeys)).isEmpty();
    assertThat(units.in(() -> with(NEW).find(first))).contains(PERSON);
    assertThat(units.in(() -> with(NEW).find(second))).contains(PERSON);
  }

  @Test
  void withoutItsKeyAPersonStaysHiddenAndTheKeyIsNamed() {
    units.run(() -> with(OLD).put(first, PERSON));
    assertThatThrownBy(() -> units.in(() -> with(NEW).find(first)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'old'");
  }

  @Test
  void aFieldMovedToAnotherReportIsNotRead() {
    units.run(() -> with(OLD).put(first, PERSON));
    units.run(() -> with(OLD).put(second, PERSON));
    units.run(
        () ->
            units
                .entities()
                .createNativeQuery(
                    "update reporter set phone = (select phone from reporter where report_id = ?1)"
                        + " where report_id = ?2")
                .setParameter(1, first.value())
                .setParameter(2, second.value())
                .executeUpdate());
    assertThatThrownBy(() -> units.in(() -> with(OLD).find(second)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("900");
  }

  @Test
  void looksAreLogged() {
    CallContext call =
        new CallContext(
            new Actor.Official(new StaffId("officer-1"), Set.of(), Optional.empty()), "call-7");
    Instant at = Instant.parse("2026-11-01T05:30:00.123456Z");
    units.run(() -> new ReporterAccessLog(units.entities()).record(call, first, at));
    Object[] look =
        units.in(
            () ->
                (Object[])
                    units
                        .entities()
                        .createNativeQuery(
                            "select actor, report_id, correlation_id from reporter_access_log")
                        .getSingleResult());
    assertThat(look).containsExactly("staff:officer-1", first.value(), "call-7");
  }

  private String row(ReportId report) {
    Object[] columns =
        units.in(
            () ->
                (Object[])
                    units
                        .entities()
                        .createNativeQuery(
                            "select key_id, name, phone, email, consents from reporter"
                                + " where report_id = ?1")
                        .setParameter(1, report.value())
                        .getSingleResult());
    return java.util.Arrays.toString(columns);
  }
}
