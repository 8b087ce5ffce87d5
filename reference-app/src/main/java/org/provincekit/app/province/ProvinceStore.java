package org.provincekit.app.province;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.provincekit.app.platform.database.DatabaseFailure;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.platform.startup.SchemaReady;
import org.provincekit.app.platform.startup.StartRefused;
import org.provincekit.app.province.profile.Fault;
import org.provincekit.app.province.profile.ProvinceData;
import org.provincekit.app.province.profile.ProvinceFiles;
import org.provincekit.app.province.profile.ProvinceFolder;
import org.provincekit.app.province.profile.ProvinceReader;
import org.provincekit.app.province.profile.ProvinceReading;

/**
 * The province's data in use on this server: one immutable value, replaced whole when the database
 * holds a newer revision, whoever brought it. Thread-safe.
 */
@ApplicationScoped
class ProvinceStore {
  private static final Logger LOG = System.getLogger("org.provincekit.province");
  private static final String PROFILE = "system:profile";

  private final ProvinceDataRows rows;
  private final Transactions transactions;
  private final ProfileSource source;
  private final Clock clock;
  private volatile ProvinceData current;
  private long refused;

  @Inject
  ProvinceStore(
      ProvinceDataRows rows, Transactions transactions, ProfileSource source, Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.source = source;
    this.clock = clock;
  }

  /** Others seed by the rules, so this comes before them. */
  void start(@Observes @Priority(100) SchemaReady ready) {
    if (current == null) {
      load();
    }
  }

  /**
   * Takes the database's data into use; an empty database first gets the profile.
   *
   * @throws StartRefused when something is wrong with them
   */
  synchronized void load() {
    if (transactions.inNew(rows::revision) == 0) {
      importProfile();
    }
    ProvinceFiles files = transactions.inNew(rows::newest);
    ProvinceReading reading = ProvinceReader.read(files);
    current = reading.data().orElseThrow(() -> refusal("the database", reading.faults(), reading));
  }

  private void importProfile() {
    ProvinceFolder folder = source.read();
    ProvinceReading reading = ProvinceReader.read(ProvinceFiles.of(folder.bodies()));
    if (!folder.faults().isEmpty()) {
      throw refusal(source.name(), folder.faults(), reading);
    }
    if (reading.data().isEmpty()) {
      throw refusal(source.name(), reading.faults(), reading);
    }
    try {
      transactions.runNew(
          () -> rows.addAll(folder.bodies(), source.name(), PROFILE, clock.instant()));
    } catch (RuntimeException e) {
      // Two servers may begin at once; the constraint lets one of them bring the profile.
      if (DatabaseFailure.of(e).filter(DatabaseFailure.DUPLICATE::equals).isEmpty()) {
        throw e;
      }
    }
  }

  private static StartRefused refusal(String where, List<Fault> faults, ProvinceReading reading) {
    faults.forEach(fault -> LOG.log(Level.ERROR, "{0}: {1}", where, fault));
    int total = Math.max(faults.size(), reading.faultCount());
    return new StartRefused(
        "the province data of " + where + " hold " + total + " fault(s), first " + faults.get(0));
  }

  /**
   * Gives the data in use.
   *
   * @return never null once the start is over
   */
  ProvinceData current() {
    ProvinceData now = current;
    if (now == null) {
      throw new IllegalStateException("The province is not loaded yet");
    }
    return now;
  }

  /**
   * Takes a newer revision into use, if there is one.
   *
   * @return the newest data
   */
  synchronized ProvinceData refresh() {
    ProvinceData before = current();
    long newest = transactions.inNew(rows::revision);
    if (newest == before.files().revision() || newest == refused) {
      return before;
    }
    ProvinceReading reading = ProvinceReader.read(transactions.inNew(rows::newest));
    if (reading.data().isEmpty()) {
      // Only a server of another version of the product can have written it.
      refused = newest;
      reading.faults().forEach(fault -> LOG.log(Level.ERROR, "revision {0}: {1}", newest, fault));
      return before;
    }
    current = reading.data().get();
    return current;
  }
}
