package org.provincekit.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * What history says about one clock: when it started and stopped, and what happened in between. A
 * deadline is a function of this, a policy, a calendar and the time of asking. Immutable.
 *
 * @param stage which clock
 * @param party the agency bound; empty for the coordinator
 * @param round 1 for the first handling, one more after each reopening
 * @param startedAt when it started
 * @param stoppedAt when it stopped, empty while it runs; one before the start, from a clock that
 *     stepped back, counts as the start
 * @param pauses in any order; copied
 * @param extensions in the order granted; copied
 * @param classifications the first one and every change, in order, at least one; copied
 * @since 0.1
 */
public record StageRun(
    Stage stage,
    Optional<AgencyCode> party,
    int round,
    Instant startedAt,
    Optional<Instant> stoppedAt,
    List<Pause> pauses,
    List<Extension> extensions,
    List<Classification> classifications) {
  /**
   * Checks the parts.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} or {@link ErrorCode#OUT_OF_RANGE} for a
   *     round below 1
   */
  public StageRun {
    Require.present(stage, "stage");
    Require.present(party, "party");
    Instant start = Require.present(startedAt, "startedAt");
    stoppedAt =
        Require.present(stoppedAt, "stoppedAt").map(end -> end.isBefore(start) ? start : end);
    pauses = List.copyOf(pauses);
    extensions = List.copyOf(extensions);
    classifications = List.copyOf(classifications);
    if (round < 1) {
      throw DomainException.of(ErrorCode.OUT_OF_RANGE, "round", "rounds count from 1");
    }
    if (classifications.isEmpty()) {
      throw DomainException.of(
          ErrorCode.REQUIRED, "classifications", "a clock needs a classification");
    }
  }

  /**
   * Makes a clock that has just started.
   *
   * @param stage which clock
   * @param party the agency bound; empty for the coordinator
   * @param round from 1
   * @param first the classification; its {@code since} is the start
   * @return the running clock
   */
  public static StageRun started(
      Stage stage, Optional<AgencyCode> party, int round, Classification first) {
    return new StageRun(
        stage, party, round, first.since(), Optional.empty(), List.of(), List.of(), List.of(first));
  }

  /**
   * Stops the clock.
   *
   * @param moment when
   * @return the stopped clock
   */
  public StageRun stopped(Instant moment) {
    return copy(Optional.of(moment), pauses, extensions, classifications);
  }

  /**
   * Adds a pause.
   *
   * @param pause the pause
   * @return the changed clock
   */
  public StageRun paused(Pause pause) {
    return copy(stoppedAt, plus(pauses, pause), extensions, classifications);
  }

  /**
   * Adds an extension.
   *
   * @param extension the extension
   * @return the changed clock
   */
  public StageRun extended(Extension extension) {
    return copy(stoppedAt, pauses, plus(extensions, extension), classifications);
  }

  /**
   * Changes category or urgency; the deadline before stays on record.
   *
   * @param change the new classification
   * @return the changed clock
   */
  public StageRun reclassified(Classification change) {
    return copy(stoppedAt, pauses, extensions, plus(classifications, change));
  }

  /**
   * Notes the due moment told to the reporter under the classification in force.
   *
   * @param due the due moment
   * @return the changed clock
   */
  public StageRun told(Instant due) {
    List<Classification> changed = new ArrayList<>(classifications);
    changed.add(changed.remove(changed.size() - 1).told(due));
    return copy(stoppedAt, pauses, extensions, changed);
  }

  private StageRun copy(
      Optional<Instant> stop,
      List<Pause> newPauses,
      List<Extension> newExtensions,
      List<Classification> newClassifications) {
    return new StageRun(
        stage, party, round, startedAt, stop, newPauses, newExtensions, newClassifications);
  }

  private static <T> List<T> plus(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
