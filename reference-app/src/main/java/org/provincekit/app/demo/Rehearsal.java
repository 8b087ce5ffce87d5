package org.provincekit.app.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.service.ProvinceRules;
import org.provincekit.shared.DomainException;
import org.provincekit.sla.Deadline;
import org.provincekit.sla.DeadlineStatus;

/**
 * Finds out when a story must have begun so that it stands now as it should, whatever day and hour
 * it is: by playing it in memory from moments further and further back.
 */
final class Rehearsal {
  private final Supplier<ProvinceRules> rules;
  private final Cast cast;

  Rehearsal(Supplier<ProvinceRules> rules, Cast cast) {
    this.rules = rules;
    this.cast = cast;
  }

  /** Gives the beginning, or nothing when no moment leads to where the story should stand. */
  Optional<Instant> beginning(Story story, Instant now) {
    return story
        .beginnings(now, rules.get().zone())
        .filter(begin -> endsAsTold(story, begin, now))
        .findFirst();
  }

  private boolean endsAsTold(Story story, Instant begin, Instant now) {
    if (begin.isAfter(now)) {
      return false;
    }
    StoryPlayer player = StoryPlayer.rehearsing(rules, cast);
    try {
      return player
          .play(story.withoutPhotos(), begin, now)
          .filter(reports -> standsAsTold(story, player, reports.get(0)))
          .isPresent();
    } catch (DomainException refused) {
      // Such as an extension after the limit: at another hour it was in time.
      return false;
    }
  }

  private static boolean standsAsTold(Story story, StoryPlayer player, ReportId id) {
    ReportSnapshot report = player.current(id);
    return report.status() == story.end()
        && story.deadlineState().map(state -> state == worst(player, id).orElse(null)).orElse(true);
  }

  /** Gives how the running deadline stands that stands worst. */
  static Optional<DeadlineStatus> worst(StoryPlayer player, ReportId id) {
    List<Deadline> all = player.kit().lookup().deadlines(player.kit().lookup().history(id));
    return all.stream()
        .filter(Deadline::isOpen)
        .map(Deadline::status)
        .max(DeadlineStatus::compareTo);
  }
}
