package org.provincekit.tck;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provincekit.memory.InMemoryAttachmentStore;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.AttachmentInfo;
import org.provincekit.report.AttachmentStore;
import org.provincekit.report.ReportId;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/** Stores that are wrong in one way each. */
enum BrokenAttachmentStore implements Breakage {
  CUTS_LARGE_CONTENT(
      "AS-1",
      sound ->
          new Behind(sound) {
            @Override
            public InputStream open(AttachmentId id) {
              InputStream whole = super.open(id);
              return new InputStream() {
                private int left = 1_000_000;

                @Override
                public int read() throws java.io.IOException {
                  return left-- > 0 ? whole.read() : -1;
                }
              };
            }
          }),
  STORES_OVER_A_TAKEN_IDENTITY(
      "AS-1",
      sound ->
          new Behind(sound) {
            @Override
            public AttachmentInfo store(
                AttachmentId id, String mediaType, InputStream content, Instant now) {
              Optional<AttachmentInfo> taken = find(id);
              return taken.orElseGet(() -> super.store(id, mediaType, content, now));
            }
          }),
  WRITES_THE_DIGEST_IN_CAPITALS(
      "AS-2",
      sound ->
          new Behind(sound) {
            @Override
            public Optional<AttachmentInfo> find(AttachmentId id) {
              return super.find(id)
                  .map(
                      info ->
                          new AttachmentInfo(
                              id,
                              info.mediaType(),
                              info.size(),
                              info.sha256().toUpperCase(Locale.ROOT),
                              info.report(),
                              info.storedAt()));
            }
          }),
  LETS_A_SECOND_REPORT_CLAIM(
      "AS-3",
      sound ->
          new Behind(sound) {
            @Override
            public void claim(Collection<AttachmentId> ids, ReportId report) {
              super.claim(
                  ids.stream().filter(id -> !belongsToAnother(id, report)).toList(), report);
            }
          }),
  LETS_RACING_REPORTS_CLAIM(
      "AS-3",
      sound ->
          new Behind(sound) {
            private final Thread home = Thread.currentThread();

            @Override
            public void claim(Collection<AttachmentId> ids, ReportId report) {
              try {
                super.claim(ids, report);
              } catch (DomainException refusal) {
                if (Thread.currentThread() == home) {
                  throw refusal;
                }
              }
            }
          }),
  CLAIMS_ONE_BY_ONE(
      "AS-4",
      sound ->
          new Behind(sound) {
            @Override
            public void claim(Collection<AttachmentId> ids, ReportId report) {
              ids.forEach(id -> super.claim(List.of(id), report));
            }
          }),
  REFUSES_A_REPEATED_CLAIM(
      "AS-5",
      sound ->
          new Behind(sound) {
            @Override
            public void claim(Collection<AttachmentId> ids, ReportId report) {
              for (AttachmentId id : ids) {
                if (find(id).flatMap(AttachmentInfo::report).isPresent()) {
                  throw DomainException.of(ErrorCode.UNKNOWN_VALUE, "attachments", "claimed");
                }
              }
              super.claim(ids, report);
            }
          }),
  OPENS_WHAT_IS_NOT_THERE(
      "AS-6",
      sound ->
          new Behind(sound) {
            @Override
            public InputStream open(AttachmentId id) {
              return find(id).isPresent() ? super.open(id) : InputStream.nullInputStream();
            }
          }),
  LISTS_THE_NEWEST_FIRST(
      "AS-7",
      sound ->
          new Behind(sound) {
            @Override
            public List<AttachmentId> unclaimed(Instant before, int limit) {
              List<AttachmentId> all = new ArrayList<>(super.unclaimed(before, 1000));
              Collections.reverse(all);
              return all.subList(0, Math.min(limit, all.size()));
            }
          }),
  LISTS_WHAT_IS_TOO_NEW(
      "AS-7",
      sound ->
          new Behind(sound) {
            @Override
            public List<AttachmentId> unclaimed(Instant before, int limit) {
              return super.unclaimed(before.plus(Duration.ofNanos(1)), limit);
            }
          }),
  DELETES_WHAT_IS_CLAIMED(
      "AS-8",
      sound ->
          new Behind(sound) {
            private final Set<AttachmentId> gone = new HashSet<>();

            @Override
            public void delete(AttachmentId id) {
              gone.add(id);
            }

            @Override
            public Optional<AttachmentInfo> find(AttachmentId id) {
              return gone.contains(id) ? Optional.empty() : super.find(id);
            }
          }),
  DELETES_NOTHING(
      "AS-8",
      sound ->
          new Behind(sound) {
            @Override
            public void delete(AttachmentId id) {
              // The fault is that nothing happens.
            }
          });

  private final String requirement;
  private final Function<AttachmentStore, AttachmentStore> spoil;

  BrokenAttachmentStore(String requirement, Function<AttachmentStore, AttachmentStore> spoil) {
    this.requirement = requirement;
    this.spoil = spoil;
  }

  @Override
  public String requirement() {
    return requirement;
  }

  /** The contract, run against one of them. */
  @ExtendWith(Breakage.Given.class)
  static final class Subject extends AttachmentStoreContract {
    private final AttachmentStore broken;

    Subject(BrokenAttachmentStore breakage) {
      broken = breakage.spoil.apply(new InMemoryAttachmentStore());
    }

    @Override
    protected AttachmentStore store() {
      return broken;
    }
  }

  /** Passes everything on. */
  private static class Behind implements AttachmentStore {
    private final AttachmentStore sound;
    private final Thread test = Thread.currentThread();

    Behind(AttachmentStore sound) {
      this.sound = sound;
    }

    final boolean belongsToAnother(AttachmentId id, ReportId report) {
      return Thread.currentThread() == test
          && find(id)
              .flatMap(AttachmentInfo::report)
              .filter(owner -> !owner.equals(report))
              .isPresent();
    }

    @Override
    public AttachmentInfo store(
        AttachmentId id, String mediaType, InputStream content, Instant now) {
      return sound.store(id, mediaType, content, now);
    }

    @Override
    public Optional<AttachmentInfo> find(AttachmentId id) {
      return sound.find(id);
    }

    @Override
    public InputStream open(AttachmentId id) {
      return sound.open(id);
    }

    @Override
    public void claim(Collection<AttachmentId> ids, ReportId report) {
      sound.claim(ids, report);
    }

    @Override
    public List<AttachmentId> unclaimed(Instant before, int limit) {
      return sound.unclaimed(before, limit);
    }

    @Override
    public void delete(AttachmentId id) {
      sound.delete(id);
    }
  }
}
