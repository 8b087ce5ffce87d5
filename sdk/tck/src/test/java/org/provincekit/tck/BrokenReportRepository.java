package org.provincekit.tck;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provincekit.memory.InMemoryReportRepository;
import org.provincekit.report.FieldReport;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportEvent;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.TrackingCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/** Repositories that are wrong in one way each. */
enum BrokenReportRepository implements Breakage {
  FORGETS_THE_NEXT_ACTION(
      "RP-1", sound -> new Restoring(sound, BrokenReportRepository::withoutNextAction)),
  CUTS_MOMENTS_TO_SECONDS(
      "RP-1",
      sound ->
          new Restoring(sound, entry -> at(entry, entry.at().truncatedTo(ChronoUnit.SECONDS)))),
  GIVES_HISTORY_BACKWARDS(
      "RP-2",
      sound ->
          new Behind(sound) {
            @Override
            public List<HistoryEntry> history(ReportId id) {
              List<HistoryEntry> entries = new ArrayList<>(super.history(id));
              Collections.reverse(entries);
              return entries;
            }
          }),
  ACCEPTS_A_TAKEN_ID("RP-3", sound -> new Swallowing(sound, ErrorCode.ALREADY_EXISTS, "reportId")),
  ACCEPTS_A_TAKEN_CODE(
      "RP-3", sound -> new Swallowing(sound, ErrorCode.ALREADY_EXISTS, "trackingCode")),
  PRETENDS_TO_SAVE_OVER_OTHERS(
      "RP-4", sound -> new Swallowing(sound, ErrorCode.STALE_VERSION, "version")),
  PRETENDS_TO_SAVE_WHAT_IS_NOT_THERE(
      "RP-4", sound -> new Swallowing(sound, ErrorCode.NOT_FOUND, "")),
  WRITES_BEFORE_IT_REFUSES(
      "RP-4",
      sound ->
          new Behind(sound) {
            @Override
            public void save(FieldReport report) {
              try {
                super.save(report);
              } catch (DomainException refusal) {
                if (isHome() && refusal.code() == ErrorCode.STALE_VERSION) {
                  FieldReport newest = find(report.snapshot().id()).orElseThrow();
                  newest.addNote(
                      Actors.step(Actors.coordinator(), ReportStory.MORNING), "half saved");
                  super.save(newest);
                }
                throw refusal;
              }
            }
          }),
  KNOWS_NO_CODES(
      "RP-5",
      sound ->
          new Behind(sound) {
            @Override
            public Optional<FieldReport> find(TrackingCode code) {
              return Optional.empty();
            }
          }),
  THROWS_ON_AN_UNKNOWN_CODE(
      "RP-6",
      sound ->
          new Behind(sound) {
            @Override
            public Optional<FieldReport> find(TrackingCode code) {
              return Optional.of(
                  super.find(code).orElseThrow(() -> DomainException.notFound("report")));
            }
          }),
  THROWS_ON_THE_HISTORY_OF_NOTHING(
      "RP-6",
      sound ->
          new Behind(sound) {
            @Override
            public List<HistoryEntry> history(ReportId id) {
              return super.find(id).map(report -> super.history(id)).orElseThrow();
            }
          }),
  HANDS_OUT_ONE_OBJECT("RP-7", sound -> new Caching(sound, false)),
  KEEPS_THE_CALLERS_OBJECT("RP-7", sound -> new Caching(sound, true)),
  KEEPS_THE_NEWEST_FIFTY(
      "RP-8",
      sound ->
          new Behind(sound) {
            @Override
            public List<HistoryEntry> history(ReportId id) {
              List<HistoryEntry> all = super.history(id);
              return all.subList(Math.max(0, all.size() - 50), all.size());
            }
          }),
  LETS_RACING_SAVES_WIN("RP-9", sound -> new Careless(sound, ErrorCode.STALE_VERSION)),
  LETS_RACING_ADDS_WIN("RP-9", sound -> new Careless(sound, ErrorCode.ALREADY_EXISTS));

  private final String requirement;
  private final Function<ReportRepository, ReportRepository> spoil;

  BrokenReportRepository(String requirement, Function<ReportRepository, ReportRepository> spoil) {
    this.requirement = requirement;
    this.spoil = spoil;
  }

  @Override
  public String requirement() {
    return requirement;
  }

  private static HistoryEntry withoutNextAction(HistoryEntry entry) {
    return entry.event() instanceof ReportEvent.DeadlinesSet told
        ? with(entry, entry.at(), new ReportEvent.DeadlinesSet(told.running(), Optional.empty()))
        : entry;
  }

  private static HistoryEntry at(HistoryEntry entry, Instant moment) {
    return with(entry, moment, entry.event());
  }

  private static HistoryEntry with(HistoryEntry entry, Instant at, ReportEvent event) {
    return new HistoryEntry(
        entry.reportId(),
        entry.sequence(),
        at,
        entry.actor(),
        entry.agency(),
        entry.correlationId(),
        event);
  }

  /** The contract, run against one of them. */
  @ExtendWith(Breakage.Given.class)
  static final class Subject extends ReportRepositoryContract {
    private final ReportRepository broken;

    Subject(BrokenReportRepository breakage) {
      broken = breakage.spoil.apply(new InMemoryReportRepository());
    }

    @Override
    protected ReportRepository repository() {
      return broken;
    }
  }

  /** Passes everything on; knows the thread of the test from those of racing callers. */
  private static class Behind implements ReportRepository {
    private final ReportRepository sound;
    private final Thread home = Thread.currentThread();

    Behind(ReportRepository sound) {
      this.sound = sound;
    }

    final boolean isHome() {
      return Thread.currentThread() == home;
    }

    @Override
    public void add(FieldReport report) {
      sound.add(report);
    }

    @Override
    public void save(FieldReport report) {
      sound.save(report);
    }

    @Override
    public Optional<FieldReport> find(ReportId id) {
      return sound.find(id);
    }

    @Override
    public Optional<FieldReport> find(TrackingCode code) {
      return sound.find(code);
    }

    @Override
    public List<HistoryEntry> history(ReportId id) {
      return sound.history(id);
    }
  }

  /** Stores entries in a format that loses something. */
  private static final class Restoring extends Behind {
    private final UnaryOperator<HistoryEntry> format;

    Restoring(ReportRepository sound, UnaryOperator<HistoryEntry> format) {
      super(sound);
      this.format = format;
    }

    @Override
    public Optional<FieldReport> find(ReportId id) {
      return super.find(id)
          .map(same -> FieldReport.fromHistory(history(id).stream().map(format).toList()));
    }
  }

  /** Does not tell a single caller of one refusal. */
  private static final class Swallowing extends Behind {
    private final ErrorCode code;
    private final String field;

    Swallowing(ReportRepository sound, ErrorCode code, String field) {
      super(sound);
      this.code = code;
      this.field = field;
    }

    @Override
    public void add(FieldReport report) {
      attempt(() -> super.add(report));
    }

    @Override
    public void save(FieldReport report) {
      attempt(() -> super.save(report));
    }

    private void attempt(Runnable write) {
      try {
        write.run();
      } catch (DomainException refusal) {
        if (!isHome() || refusal.code() != code || !refusal.field().equals(field)) {
          throw refusal;
        }
      }
    }
  }

  /** Looks, then writes, so that of callers at the same time each believes to have won. */
  private static final class Careless extends Behind {
    private final ErrorCode code;

    Careless(ReportRepository sound, ErrorCode code) {
      super(sound);
      this.code = code;
    }

    @Override
    public void add(FieldReport report) {
      attempt(() -> super.add(report));
    }

    @Override
    public void save(FieldReport report) {
      attempt(() -> super.save(report));
    }

    private void attempt(Runnable write) {
      try {
        write.run();
      } catch (DomainException refusal) {
        if (isHome() || refusal.code() != code) {
          throw refusal;
        }
      }
    }
  }

  /** Lets callers share an object until it is saved. */
  private static final class Caching extends Behind {
    private final Map<ReportId, FieldReport> loaded = new HashMap<>();
    private final boolean fromTheStart;

    Caching(ReportRepository sound, boolean fromTheStart) {
      super(sound);
      this.fromTheStart = fromTheStart;
    }

    @Override
    public synchronized void add(FieldReport report) {
      super.add(report);
      if (fromTheStart) {
        loaded.put(report.snapshot().id(), report);
      }
    }

    @Override
    public synchronized void save(FieldReport report) {
      super.save(report);
      loaded.remove(report.snapshot().id());
    }

    @Override
    public synchronized Optional<FieldReport> find(ReportId id) {
      Optional<FieldReport> shared = Optional.ofNullable(loaded.get(id)).or(() -> super.find(id));
      if (!fromTheStart) {
        shared.ifPresent(report -> loaded.put(id, report));
      }
      return shared;
    }
  }
}
