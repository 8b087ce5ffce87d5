package org.provincekit.app.province;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provincekit.app.platform.db.TestDatabase;
import org.provincekit.app.platform.problem.ProblemException;
import org.provincekit.app.platform.startup.StartRefused;
import org.provincekit.app.province.profile.ProvinceFiles;
import org.provincekit.app.province.profile.Shipped;
import org.provincekit.shared.Actor;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Role;
import org.provincekit.shared.StaffId;

abstract class ProvinceDataContract {
  private static final CallContext CALL =
      new CallContext(
          new Actor.Official(new StaffId("admin"), Set.of(Role.ADMINISTRATOR), Optional.empty()),
          "request-1");

  private TestDatabase database;
  private ProvinceServer one;
  private ProvinceServer two;

  @BeforeEach
  void empty(TestDatabase given) {
    database = given;
    database.run(
        entities -> entities.createQuery("delete from ProvinceDataEntity d").executeUpdate());
    one = new ProvinceServer(database, Shipped.FOLDER);
    two = new ProvinceServer(database, Shipped.FOLDER);
  }

  @Test
  void anEmptyDatabaseGetsTheProfile() {
    one.store.load();
    assertThat(one.store.current().settings().name()).isEqualTo("Cà Mau");
    assertThat(one.store.current().files().version(ProvinceFiles.RULES)).isEqualTo(1);
    assertThat(one.imports.history(ProvinceFiles.RULES, 10))
        .singleElement()
        .satisfies(
            version -> {
              assertThat(version.origin()).isEqualTo("profile ca-mau");
              assertThat(version.actor()).isEqualTo("system:profile");
              assertThat(version.recordedAt()).isEqualTo(ProvinceServer.NOW);
            });
  }

  @Test
  void theDatabaseCountsOnceItHoldsAProvince(@TempDir Path other) throws IOException {
    one.store.load();
    Files.writeString(other.resolve(ProvinceFiles.UNITS), "broken");
    ProvinceServer later = new ProvinceServer(database, other);
    later.store.load();
    assertThat(later.store.current().files()).isEqualTo(one.store.current().files());
  }

  @Test
  void twoServersMayBeginAtOnce() throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Object>> starts = new ArrayList<>();
      for (ProvinceServer server : List.of(one, two)) {
        Callable<Object> start =
            () -> {
              barrier.await(30, TimeUnit.SECONDS);
              server.store.load();
              return null;
            };
        starts.add(threads.submit(start));
      }
      for (Future<Object> start : starts) {
        start.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(one.imports.history(ProvinceFiles.RULES, 10)).hasSize(1);
    assertThat(two.store.current().files()).isEqualTo(one.store.current().files());
  }

  @Test
  void aBrokenProfileStopsTheStartWithItsPlaceAndStoresNothing(@TempDir Path broken)
      throws IOException {
    for (Map.Entry<String, String> file : Shipped.bodies().entrySet()) {
      Files.writeString(broken.resolve(file.getKey()), file.getValue().replace("E 15m", "at once"));
    }
    ProvinceServer server = new ProvinceServer(database, broken);
    assertThatThrownBy(server.store::load)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("1 fault(s)")
        .hasMessageContaining("policies.csv:6 limit: does not have the right form");
    assertThat(server.transactions.inNew(server.rows::revision)).isZero();
  }

  @Test
  void aProfileThatIsNoUtf8StopsTheStart(@TempDir Path broken) throws IOException {
    for (Map.Entry<String, String> file : Shipped.bodies().entrySet()) {
      Files.writeString(broken.resolve(file.getKey()), file.getValue());
    }
    Files.write(broken.resolve(ProvinceFiles.CALENDAR), new byte[] {'d', '\n', (byte) 0xFF});
    ProvinceServer server = new ProvinceServer(database, broken);
    assertThatThrownBy(server.store::load)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("calendar.csv:2: cannot be read: UTF-8");
  }

  @Test
  void aChangeIsInUseHereAtOnceAndElsewhereAtTheNextLook() {
    one.store.load();
    two.store.load();
    ImportOutcome outcome = change(one, ProvinceFiles.POLICIES, "E 15m", "E 10m", 1);
    assertThat(outcome.changed()).isTrue();
    assertThat(outcome.version()).isEqualTo(2);
    assertThat(one.store.current()).isSameAs(outcome.province());
    assertThat(text(two, ProvinceFiles.POLICIES)).contains("E 15m");
    two.store.refresh();
    assertThat(text(two, ProvinceFiles.POLICIES)).contains("E 10m").doesNotContain("E 15m");
    assertThat(two.store.current().rules().version())
        .isEqualTo(one.store.current().rules().version());
  }

  @Test
  void nothingOfAWrongFileIsTaken() {
    one.store.load();
    var before = one.store.current();
    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class, () -> change(one, ProvinceFiles.RULES, "@unit", "@none", 1));
    assertThat(refusal.type().code()).isEqualTo("WRONG_DATA");
    assertThat(refusal.type().status()).isEqualTo(422);
    assertThat((int) refusal.details().get("faultCount")).isGreaterThan(5);
    assertThat(String.valueOf(refusal.details().get("faults")))
        .contains("file=rules.csv", "line=5", "column=agency", "rule=malformed", "message=");
    assertThat(one.store.refresh()).isSameAs(before);
    assertThat(one.imports.history(ProvinceFiles.RULES, 10)).hasSize(1);
  }

  @Test
  void aVersionThatIsNotTheNewestIsRefused() {
    one.store.load();
    change(one, ProvinceFiles.POLICIES, "E 15m", "E 10m", 1);
    DomainException refusal =
        catchThrowableOfType(
            DomainException.class, () -> change(one, ProvinceFiles.POLICIES, "E 10m", "E 5m", 1));
    assertThat(refusal.code()).isEqualTo(ErrorCode.STALE_VERSION);
    assertThat(text(one, ProvinceFiles.POLICIES)).contains("E 10m");
  }

  @Test
  void theSameTextMakesNoVersion() {
    one.store.load();
    String same = text(one, ProvinceFiles.RULES);
    ImportOutcome outcome = one.imports.replace(ProvinceFiles.RULES, same.getBytes(UTF_8), 1, CALL);
    assertThat(outcome.changed()).isFalse();
    assertThat(one.imports.history(ProvinceFiles.RULES, 10)).hasSize(1);
  }

  @Test
  void aTrialChangesNothing() {
    one.store.load();
    String text = text(one, ProvinceFiles.POLICIES).replace("E 15m", "E 10m");
    ImportOutcome outcome =
        one.imports.tryOut(ProvinceFiles.POLICIES, text.getBytes(UTF_8), Optional.of(1L));
    assertThat(outcome.version()).isEqualTo(2);
    assertThat(one.store.refresh().files().version(ProvinceFiles.POLICIES)).isEqualTo(1);
  }

  @Test
  void ofTwoChangesThatContradictEachOtherOnlyOneIsTaken() {
    one.store.load();
    two.store.load();
    String rules = text(one, ProvinceFiles.RULES) + "tax,5,other,,,,,,,,SO-TC,\n";
    one.beforeNextChange(() -> change(two, ProvinceFiles.AGENCIES, "\nSO-TC,,", "\nSO-TC-2,,", 1));

    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class,
            () -> one.imports.replace(ProvinceFiles.RULES, rules.getBytes(UTF_8), 1, CALL));

    assertThat(String.valueOf(refusal.details().get("faults")))
        .contains("names SO-TC, which is not there");
    assertThat(one.store.refresh().files().version(ProvinceFiles.AGENCIES)).isEqualTo(2);
    assertThat(one.store.current().files().version(ProvinceFiles.RULES)).isEqualTo(1);
  }

  @Test
  void changesOfDifferentFilesAtOnceAreBothTaken() {
    one.store.load();
    two.store.load();
    one.beforeNextChange(() -> change(two, ProvinceFiles.REPLIES, "Cảm ơn", "Xin cảm ơn", 1));
    change(one, ProvinceFiles.POLICIES, "E 15m", "E 10m", 1);
    ProvinceFiles files = two.store.refresh().files();
    assertThat(files.version(ProvinceFiles.REPLIES)).isEqualTo(2);
    assertThat(files.version(ProvinceFiles.POLICIES)).isEqualTo(2);
    assertThat(files).isEqualTo(one.store.refresh().files());
  }

  @Test
  void changesOfOneFileAtOnceAreNotMixed() {
    one.store.load();
    two.store.load();
    one.beforeNextChange(() -> change(two, ProvinceFiles.POLICIES, "E 15m", "E 20m", 1));
    DomainException refusal =
        catchThrowableOfType(
            DomainException.class, () -> change(one, ProvinceFiles.POLICIES, "E 15m", "E 10m", 1));
    assertThat(refusal.code()).isEqualTo(ErrorCode.STALE_VERSION);
    assertThat(text(one, ProvinceFiles.POLICIES)).contains("E 20m");
  }

  @Test
  void olderTextsStayReadableWithWhoBroughtThem() {
    one.store.load();
    String before = text(one, ProvinceFiles.POLICIES);
    change(one, ProvinceFiles.POLICIES, "E 15m", "E 10m", 1);
    assertThat(one.imports.body(ProvinceFiles.POLICIES, 1)).contains(before);
    assertThat(one.imports.body(ProvinceFiles.POLICIES, 3)).isEmpty();
    assertThat(one.imports.history(ProvinceFiles.POLICIES, 10))
        .extracting(FileVersion::version, FileVersion::actor, FileVersion::origin)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, "staff:admin", "request request-1"),
            org.assertj.core.groups.Tuple.tuple(1L, "system:profile", "profile ca-mau"));
  }

  @Test
  void aFileThatIsNotThereYetBeginsWithVersionOne() throws IOException {
    one.store.load();
    byte[] layer =
        ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
                + "{\"code\":\"32191\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[105.0,8.8],[105.1,8.8],[105.1,8.85],[105.0,8.8]]]}}]}")
            .getBytes(UTF_8);
    ImportOutcome outcome = one.imports.replace(ProvinceFiles.BOUNDARIES, layer, 0, CALL);
    assertThat(outcome.version()).isEqualTo(1);
    assertThat(outcome.remarks()).hasSize(1);
    assertThat(two.store).isNotNull();
    two.store.load();
    assertThat(two.store.current().boundaries()).isPresent();
  }

  private static ImportOutcome change(
      ProvinceServer server, String file, String from, String to, long seen) {
    String changed = text(server, file).replace(from, to);
    assertThat(changed).isNotEqualTo(text(server, file));
    return server.imports.replace(file, changed.getBytes(UTF_8), seen, CALL);
  }

  private static String text(ProvinceServer server, String file) {
    return server.store.current().files().texts().get(file).body();
  }
}
