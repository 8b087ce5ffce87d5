package org.provincekit.app.province;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provincekit.app.platform.database.DatabaseFailure;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.platform.problem.PlatformProblem;
import org.provincekit.app.platform.problem.ProblemException;
import org.provincekit.app.platform.problem.ProblemType;
import org.provincekit.app.province.profile.Fault;
import org.provincekit.app.province.profile.ProvinceData;
import org.provincekit.app.province.profile.ProvinceFiles;
import org.provincekit.app.province.profile.ProvinceFolder;
import org.provincekit.app.province.profile.ProvinceReader;
import org.provincekit.app.province.profile.ProvinceReading;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/** Changes one file of the province, with all others as they are, or not at all; and looks back. */
@ApplicationScoped
class ProvinceImport {
  /** How often another change may come first before the caller is told to repeat. */
  private static final int ATTEMPTS = 5;

  private static final ProblemType WRONG_DATA = new ProblemType("WRONG_DATA", 422);

  private final ProvinceStore store;
  private final ProvinceDataRows rows;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  ProvinceImport(
      ProvinceStore store, ProvinceDataRows rows, Transactions transactions, Clock clock) {
    this.store = store;
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Checks a file's new text and takes it into use.
   *
   * @param file the file's name
   * @param bytes its new text
   * @param seen the version that the caller has read
   * @param call who changes it
   * @return what came of it
   * @throws ProblemException with every fault
   * @throws DomainException {@link ErrorCode#STALE_VERSION} when another version is in use
   */
  ImportOutcome replace(String file, byte[] bytes, long seen, CallContext call) {
    String body = decode(file, bytes);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      ProvinceData before = store.refresh();
      checkVersion(before, file, seen);
      ImportOutcome checked = check(before, file, body);
      if (!checked.changed() || add(before.files(), file, body, call)) {
        return checked.changed()
            ? new ImportOutcome(store.refresh(), checked.version(), true, checked.remarks())
            : checked;
      }
    }
    throw PlatformProblem.CONCURRENT_CHANGE.exception();
  }

  /**
   * Checks a file's new text and leaves everything as it is.
   *
   * @param file the file's name
   * @param bytes its new text
   * @param seen the version that the caller has read; empty when it does not matter
   * @return what would come of it
   * @throws ProblemException with every fault
   */
  ImportOutcome tryOut(String file, byte[] bytes, Optional<Long> seen) {
    ProvinceData before = store.refresh();
    seen.ifPresent(version -> checkVersion(before, file, version));
    return check(before, file, decode(file, bytes));
  }

  /** Lists the versions of a file, newest first. */
  List<FileVersion> history(String file, int limit) {
    return transactions.inNew(() -> rows.history(file, limit));
  }

  /** Gives the text of a version. */
  Optional<String> body(String file, long version) {
    return transactions.inNew(() -> rows.body(file, version));
  }

  private static String decode(String file, byte[] bytes) {
    List<Fault> faults = new ArrayList<>();
    return ProvinceFolder.decode(file, bytes, faults).orElseThrow(() -> wrong(faults, 1));
  }

  private static void checkVersion(ProvinceData before, String file, long seen) {
    long version = before.files().version(file);
    if (version != seen) {
      throw new DomainException(
          ErrorCode.STALE_VERSION,
          "If-Match",
          "the file has another version",
          Map.of("version", version));
    }
  }

  private static ImportOutcome check(ProvinceData before, String file, String body) {
    ProvinceFiles.Text now = before.files().texts().get(file);
    if (now != null && now.body().equals(body)) {
      return new ImportOutcome(before, now.version(), false, List.of());
    }
    ProvinceReading reading = ProvinceReader.read(before.files().with(file, body));
    ProvinceData after =
        reading.data().orElseThrow(() -> wrong(reading.faults(), reading.faultCount()));
    return new ImportOutcome(after, after.files().version(file), true, reading.remarks());
  }

  /** Gives false when another change, on this or another server, came first. */
  private boolean add(ProvinceFiles before, String file, String body, CallContext call) {
    try {
      transactions.runNew(
          () ->
              rows.add(
                  before,
                  file,
                  body,
                  "request " + call.correlationId(),
                  call.actor().reference(),
                  clock.instant()));
      return true;
    } catch (RuntimeException e) {
      if (DatabaseFailure.of(e).filter(DatabaseFailure.DUPLICATE::equals).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  private static ProblemException wrong(List<Fault> faults, int total) {
    return new ProblemException(
        WRONG_DATA,
        "",
        Map.of("faultCount", total, "faults", faults.stream().map(ProvinceImport::view).toList()));
  }

  private static Map<String, Object> view(Fault fault) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("file", fault.file());
    view.put("line", fault.line());
    view.put("column", fault.column());
    view.put("rule", fault.rule().code());
    view.put("message", fault.messageVi());
    view.put("messageEn", fault.messageEn());
    return view;
  }
}
