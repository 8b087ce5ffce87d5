package org.provincekit.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.provincekit.report.ReportStatus;
import org.provincekit.sla.DeadlineStatus;

/**
 * What happens to one report, or to a few that belong together.
 *
 * @param name unique; kept for good
 * @param sent when the first report was sent: how long ago ({@code 3h}), or how many days ago at
 *     which local time ({@code 12d 08:20})
 * @param ends the status in which the first report must stand now
 * @param state how its running deadlines must stand now; absent when it does not matter
 * @param every the step of the search for an earlier moment when the one in {@code sent} does not
 *     lead to that; absent for an hour
 * @param reports what was sent; all but the first by a step
 * @param steps see {@link StoryStep}
 */
record Story(
    String name,
    String sent,
    String ends,
    String state,
    String every,
    List<Sent> reports,
    List<String> steps) {
  private static final Pattern AGO = Pattern.compile("(\\d+)d (\\d\\d:\\d\\d)");
  private static final int MOST_TRIES = 400;

  /** Copies the lists. */
  Story {
    reports = List.copyOf(reports);
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  /**
   * A report as it was sent.
   *
   * @param unit code of the commune
   * @param point whether the reporter's device knew where it was; absent for yes
   * @param reporter absent for an anonymous one
   * @param photos scenes that {@link Scene} draws
   */
  record Sent(
      String category,
      String urgency,
      String unit,
      Boolean point,
      String address,
      String text,
      Map<String, List<String>> answers,
      Person reporter,
      List<String> photos) {
    /** Puts empty lists for what is absent. */
    Sent {
      answers = answers == null ? Map.of() : Map.copyOf(answers);
      photos = photos == null ? List.of() : List.copyOf(photos);
    }

    Sent withoutPhotos() {
      return new Sent(category, urgency, unit, point, address, text, answers, reporter, List.of());
    }
  }

  /**
   * An invented person.
   *
   * @param contact whether the handling agency may see who it is
   */
  record Person(String name, String phone, boolean contact) {}

  List<StoryStep> script() {
    return steps.stream().map(StoryStep::parse).toList();
  }

  /** For playing it where no photos are kept. */
  Story withoutPhotos() {
    List<Sent> bare = reports.stream().map(Sent::withoutPhotos).toList();
    return new Story(name, sent, ends, state, every, bare, steps);
  }

  ReportStatus end() {
    return ReportStatus.valueOf(ends.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  Optional<DeadlineStatus> deadlineState() {
    return Optional.ofNullable(state)
        .map(word -> DeadlineStatus.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  /** Gives moments at which it can have begun, the wanted one first, then earlier ones. */
  Stream<Instant> beginnings(Instant now, ZoneId zone) {
    Matcher ago = AGO.matcher(sent);
    Instant first =
        ago.matches()
            ? now.atZone(zone)
                .toLocalDate()
                .minusDays(Long.parseLong(ago.group(1)))
                .atTime(LocalTime.parse(ago.group(2)))
                .atZone(zone)
                .toInstant()
            : now.minus(StoryStep.duration(sent));
    Duration back = every == null ? Duration.ofHours(1) : StoryStep.duration(every);
    return Stream.iterate(first, at -> at.minus(back)).limit(MOST_TRIES);
  }
}
