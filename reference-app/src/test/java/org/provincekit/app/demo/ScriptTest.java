package org.provincekit.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provincekit.app.province.profile.Shipped;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportStatus;
import org.provincekit.report.Visibility;
import org.provincekit.service.ProvinceRules;
import org.provincekit.sla.DeadlineStatus;

/** The shipped stories against the shipped province, in memory. */
class ScriptTest {
  private static final Supplier<ProvinceRules> RULES = () -> Shipped.data().rules();
  private static final Script SCRIPT = Script.shipped();
  private static final Cast CAST = new Cast(SCRIPT.staff());

  @Test
  void namesAreUniqueAndEveryPhoneNumberIsAnInventedOne() {
    assertThat(SCRIPT.stories()).extracting(Story::name).doesNotHaveDuplicates();
    SCRIPT.stories().stream()
        .flatMap(story -> story.reports().stream())
        .filter(sent -> sent.reporter() != null)
        .forEach(sent -> assertThat(sent.reporter().phone()).matches("0900 000 0\\d\\d"));
  }

  @Test
  void everyTextIsSaidOnce() {
    List<String> texts = new ArrayList<>();
    SCRIPT.stories().forEach(story -> story.reports().forEach(sent -> texts.add(sent.text())));
    assertThat(texts).hasSizeGreaterThan(50).doesNotHaveDuplicates();
  }

  @Test
  void everySceneCanBeDrawn() {
    Set<String> scenes = new HashSet<>();
    for (Story story : SCRIPT.stories()) {
      story.reports().forEach(sent -> scenes.addAll(sent.photos()));
    }
    assertThat(scenes).isNotEmpty();
    for (String scene : scenes) {
      assertThat(Scene.of(scene).png()).startsWith(0x89, 'P', 'N', 'G');
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A Monday morning, a Saturday evening, deep in the night, a lunar new year, a long break,
        // the last day of a year, a Friday before the office closes.
        "2026-11-23T02:10:00Z",
        "2026-08-15T12:40:00Z",
        "2026-06-10T19:05:00Z",
        "2026-02-18T03:00:00Z",
        "2026-09-02T08:30:00Z",
        "2026-12-31T16:59:00Z",
        "2027-03-12T09:50:00Z"
      })
  void everyStoryStandsWhereItShouldWhateverTheDay(String moment) {
    Instant now = Instant.parse(moment);
    Set<ReportStatus> statuses = EnumSet.noneOf(ReportStatus.class);
    Set<DeadlineStatus> deadlines = EnumSet.noneOf(DeadlineStatus.class);
    List<String> lost = new ArrayList<>();
    for (Story story : SCRIPT.stories()) {
      Optional<Instant> begin = new Rehearsal(RULES, CAST).beginning(story, now);
      if (begin.isEmpty()) {
        lost.add(story.name());
        continue;
      }
      StoryPlayer player = StoryPlayer.rehearsing(RULES, CAST);
      List<ReportId> reports = player.play(story.withoutPhotos(), begin.get(), now).orElseThrow();
      reports.forEach(id -> statuses.add(player.current(id).status()));
      reports.forEach(
          id ->
              player
                  .kit()
                  .lookup()
                  .deadlines(player.kit().lookup().history(id))
                  .forEach(deadline -> deadlines.add(deadline.status())));
      assertThat(begin.get()).isAfter(now.minus(java.time.Duration.ofDays(130)));
    }
    assertThat(lost).as("stories without a beginning").isEmpty();
    assertThat(statuses).containsExactlyInAnyOrder(ReportStatus.values());
    assertThat(deadlines)
        .contains(
            DeadlineStatus.ON_TRACK,
            DeadlineStatus.AT_RISK,
            DeadlineStatus.MET,
            DeadlineStatus.BREACHED);
  }

  @Test
  void theStoriesShowEverythingThatAVisitorShouldSee() {
    Instant now = Instant.parse("2026-11-23T02:10:00Z");
    List<ReportSnapshot> all = new ArrayList<>();
    for (Story story : SCRIPT.stories()) {
      Instant begin = new Rehearsal(RULES, CAST).beginning(story, now).orElseThrow();
      StoryPlayer player = StoryPlayer.rehearsing(RULES, CAST);
      player
          .play(story.withoutPhotos(), begin, now)
          .orElseThrow()
          .forEach(id -> all.add(player.current(id)));
    }
    assertThat(all).anyMatch(report -> report.round() > 1);
    assertThat(all).anyMatch(report -> report.handBacks() == 1);
    assertThat(all).anyMatch(report -> report.handBacks() == 2);
    assertThat(all).anyMatch(report -> report.extensionAsked().isPresent());
    assertThat(all).anyMatch(report -> !report.contributed().isEmpty());
    assertThat(all).anyMatch(report -> report.parent().isPresent());
    assertThat(all).anyMatch(report -> report.stars().isPresent());
    assertThat(all).anyMatch(report -> report.visibility() == Visibility.RESTRICTED);
    assertThat(all).anyMatch(report -> !report.raised().isEmpty());
    assertThat(all.stream().flatMap(report -> report.lead().stream()).distinct().count())
        .isGreaterThan(15);
    assertThat(all.stream().map(ReportSnapshot::category).distinct().count()).isGreaterThan(18);
  }
}
