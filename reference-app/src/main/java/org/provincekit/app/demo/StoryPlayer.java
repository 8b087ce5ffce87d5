package org.provincekit.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.provincekit.ProvinceKit;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.Consent;
import org.provincekit.report.FieldReport;
import org.provincekit.report.PhoneNumber;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportedPlace;
import org.provincekit.report.Reporter;
import org.provincekit.report.Urgency;
import org.provincekit.routing.AdministrativeUnit;
import org.provincekit.service.NewReport;
import org.provincekit.service.ProvinceRules;
import org.provincekit.shared.Actor;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitCode;
import org.provincekit.sla.BusinessCalendar;

/**
 * Plays stories through the use cases, moment by moment: whatever the sweep would have done between
 * two steps is done at its time. For one thread.
 */
final class StoryPlayer {
  /** Degrees that a reporter stands from the middle of the commune at most. */
  private static final double SPREAD = 0.012;

  private final ProvinceKit kit;
  private final StoryClock clock;
  private final Supplier<ProvinceRules> rules;
  private final PhotoKeeper photos;
  private final StorySteps steps;

  StoryPlayer(
      ProvinceKit kit,
      StoryClock clock,
      Supplier<ProvinceRules> rules,
      PhotoKeeper photos,
      Cast cast) {
    this.kit = kit;
    this.clock = clock;
    this.rules = rules;
    this.photos = photos;
    this.steps = new StorySteps(kit, clock, cast);
  }

  /**
   * Plays a story.
   *
   * @param story what happens
   * @param begin when the first report is sent
   * @param now where the story must have come to
   * @return its reports; empty when not everything could have happened by now
   * @throws org.provincekit.shared.DomainException when a step is refused
   */
  Optional<List<ReportId>> play(Story story, Instant begin, Instant now) {
    clock.begin(begin);
    List<ReportSnapshot> sent = new ArrayList<>();
    sent.add(send(story, 0));
    for (StoryStep step : story.script()) {
      Instant at = momentOf(step, sent);
      if (at.isAfter(now)) {
        return Optional.empty();
      }
      sweepUntil(sent, at);
      clock.reach(at);
      sent.replaceAll(report -> current(report.id()));
      if (step.verb().equals("send")) {
        sent.add(send(story, sent.size()));
      } else {
        steps.take(story.name(), step, sent);
      }
    }
    sweepUntil(sent, now);
    return Optional.of(sent.stream().map(ReportSnapshot::id).toList());
  }

  /** Agencies work in office hours, unless it is urgent; coordinators and reporters at any time. */
  private Instant momentOf(StoryStep step, List<ReportSnapshot> sent) {
    Instant at = clock.instant().plus(step.after());
    boolean urgent = sent.get(0).urgency() == Urgency.URGENT;
    if (urgent || !StorySteps.AGENCY.contains(step.verb())) {
      return at;
    }
    BusinessCalendar office = rules.get().calendars().province();
    return office.afterOfficeTime(at, Duration.ofMinutes(7));
  }

  private void sweepUntil(List<ReportSnapshot> reports, Instant until) {
    for (ReportSnapshot report : reports) {
      Optional<Instant> next = current(report.id()).nextActionAt();
      while (next.filter(at -> !at.isAfter(until)).isPresent()) {
        clock.reach(next.get());
        kit.sweep().attend(report.id(), "demo-sweep");
        Optional<Instant> after = current(report.id()).nextActionAt();
        next = after.equals(next) ? Optional.empty() : after;
      }
    }
  }

  ReportSnapshot current(ReportId id) {
    CallContext call = new CallContext(new Actor.SystemProcess("demo"), "demo");
    return kit.lookup().find(call, id).snapshot();
  }

  private ReportSnapshot send(Story story, int index) {
    Story.Sent sent = story.reports().get(index);
    Instant at = clock.instant();
    List<AttachmentId> attached =
        sent.photos().stream().map(scene -> photos.keep(scene, at)).toList();
    NewReport report =
        new NewReport(
            new CategoryCode(sent.category()),
            Optional.ofNullable(sent.urgency())
                .map(word -> Urgency.valueOf(word.toUpperCase(Locale.ROOT))),
            sent.text(),
            place(sent),
            Optional.empty(),
            sent.answers(),
            attached,
            "web",
            Optional.ofNullable(sent.reporter()).map(person -> reporter(person, at)));
    CallContext call = new CallContext(new Actor.Citizen(), "demo-" + story.name());
    FieldReport taken = kit.intake().submit(call, report);
    return taken.snapshot();
  }

  private ReportedPlace place(Story.Sent sent) {
    UnitCode code = new UnitCode(sent.unit());
    Optional<GeoPoint> point =
        Boolean.FALSE.equals(sent.point())
            ? Optional.empty()
            : rules
                .get()
                .units()
                .byCode(code, clock.instant().atZone(rules.get().zone()).toLocalDate())
                .flatMap(AdministrativeUnit::centre)
                .map(centre -> near(centre, sent.text()));
    String address = sent.address() == null ? "" : sent.address();
    return new ReportedPlace(point, Optional.of(code), address);
  }

  /** The same text always stands at the same place. */
  private static GeoPoint near(GeoPoint centre, String text) {
    int spread = text.hashCode();
    double north = ((spread & 0xFF) / 255.0 - 0.5) * 2 * SPREAD;
    double east = ((spread >> 8 & 0xFF) / 255.0 - 0.5) * 2 * SPREAD;
    return new GeoPoint(centre.latitude() + north, centre.longitude() + east);
  }

  private Reporter reporter(Story.Person person, Instant at) {
    List<Consent> consents =
        person.contact()
            ? List.of(
                new Consent(Consent.Purpose.CONTACT_BY_AGENCY, rules.get().consentWording(), at))
            : List.of();
    return new Reporter(
        Optional.of(person.name()),
        Optional.ofNullable(person.phone()).map(PhoneNumber::new),
        Optional.empty(),
        consents);
  }

  /** Plays in memory, where nothing is kept, to find out how a story would end. */
  static StoryPlayer rehearsing(Supplier<ProvinceRules> rules, Cast cast) {
    StoryClock clock = new StoryClock();
    ProvinceKit kit = ProvinceKit.builder(rules).clock(clock).events(events -> {}).build();
    return new StoryPlayer(kit, clock, rules, StoryPlayer::noPhoto, cast);
  }

  private static AttachmentId noPhoto(String scene, Instant at) {
    throw new IllegalStateException("A rehearsal has no photos");
  }

  /** What the player works on. */
  ProvinceKit kit() {
    return kit;
  }
}
