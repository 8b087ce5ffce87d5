package org.provincekit.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provincekit.sla.Local.as;
import static org.provincekit.sla.Local.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.provincekit.report.Urgency;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.StaffId;
import org.provincekit.sla.EscalationStep.Recipient;

class EscalationPolicyTest {
  private static final EscalationPolicy LADDER = EscalationPolicy.defaults();
  private static final AgencyCode WARD = new AgencyCode("WARD");
  private static final AgencyCode DEPARTMENT = new AgencyCode("DEPARTMENT");
  private static final AgencyCode COMMITTEE = new AgencyCode("COMMITTEE");
  private static final Map<AgencyCode, AgencyCode> PARENTS =
      Map.of(WARD, DEPARTMENT, DEPARTMENT, COMMITTEE);
  private static final AgencyChain CHAIN = agency -> Optional.ofNullable(PARENTS.get(agency));
  private static final Optional<StaffId> OFFICER = Optional.of(new StaffId("o1"));
  private static final SlaClock CLOCK =
      new SlaClock(
          ServiceLevelPolicy.defaults(), BusinessCalendars.of(BusinessCalendar.vietNam("v1")));
  private static final StageRun RUN =
      StageRun.started(Stage.RESOLVE, Optional.of(WARD), 1, as(Urgency.NORMAL, "2026-07-06 10:00"));

  private static List<SlaEvent.Escalated> steps(StageRun run, String now) {
    return LADDER.stepsDue(CLOCK.deadline(run, at(now)), OFFICER, CHAIN, at(now));
  }

  @Test
  void stepsFallInTheLimitsOwnMeasureBeyondAHundredPercentToo() {
    assertThat(steps(RUN, "2026-07-10 14:59")).isEmpty();
    assertThat(steps(RUN, "2026-07-10 15:00"))
        .extracting(SlaEvent.Escalated::recipient)
        .containsExactly(Recipient.RESPONSIBLE);
    assertThat(steps(RUN, "2026-07-13 17:00")).hasSize(1);
    assertThat(steps(RUN, "2026-07-13 17:00:01"))
        .extracting(SlaEvent.Escalated::agency)
        .containsExactly(Optional.of(WARD), Optional.of(DEPARTMENT));
    assertThat(steps(RUN, "2026-07-20 17:00:01"))
        .extracting(SlaEvent.Escalated::recipient)
        .containsExactly(Recipient.RESPONSIBLE, Recipient.SUPERIOR, Recipient.PROVINCE_LEADER);
    assertThat(steps(RUN, "2026-07-21 08:00").get(2).at()).isEqualTo(at("2026-07-20 17:00"));
  }

  @Test
  void anUrgentCasePhonesTheLeaderAtOnceAndHalfWay() {
    StageRun accept =
        StageRun.started(
            Stage.ACCEPT, Optional.of(WARD), 1, as(Urgency.URGENT, "2026-07-06 10:00"));
    assertThat(steps(accept, "2026-07-06 10:00"))
        .extracting(SlaEvent.Escalated::key)
        .containsExactly("accept/WARD/1/0");
    assertThat(steps(accept, "2026-07-06 10:07:30"))
        .hasSize(2)
        .allMatch(step -> step.phone() && step.recipient() == Recipient.AGENCY_LEADER);
    StageRun take =
        StageRun.started(Stage.TAKE, Optional.of(WARD), 1, as(Urgency.URGENT, "2026-07-06 10:00"));
    assertThat(steps(take, "2026-07-06 10:14")).isEmpty();
    assertThat(steps(take, "2026-07-06 10:30:01"))
        .extracting(SlaEvent.Escalated::percent)
        .containsExactly(50, 100);
  }

  @Test
  void noAssigneeAgencyOrSuperiorMeansTheCoordinator() {
    Deadline late = CLOCK.deadline(RUN, at("2026-07-14 08:00"));
    assertThat(
            LADDER.stepsDue(
                late, Optional.empty(), agency -> Optional.empty(), at("2026-07-14 08:00")))
        .hasSize(2)
        .allMatch(step -> step.recipient() == Recipient.COORDINATOR && step.agency().isEmpty());
    StageRun unassigned =
        StageRun.started(Stage.ACCEPT, Optional.empty(), 1, as(Urgency.URGENT, "2026-07-06 10:00"));
    assertThat(steps(unassigned, "2026-07-06 11:00"))
        .hasSize(3)
        .allMatch(step -> step.recipient() == Recipient.COORDINATOR);
  }

  @Test
  void everyFurtherStepClimbsOneAgencyAndACircleEndsAtTheCoordinator() {
    List<EscalationStep> steps = new ArrayList<>();
    for (int percent : new int[] {100, 110, 120, 130}) {
      steps.add(
          new EscalationStep(Urgency.NORMAL, Optional.empty(), percent, Recipient.SUPERIOR, false));
    }
    EscalationPolicy ladder = new EscalationPolicy("climb", steps);
    Instant now = at("2026-08-10 08:00");
    Deadline late = CLOCK.deadline(RUN, now);
    assertThat(ladder.stepsDue(late, OFFICER, CHAIN, now))
        .extracting(SlaEvent.Escalated::agency)
        .containsExactly(
            Optional.of(DEPARTMENT), Optional.of(COMMITTEE), Optional.empty(), Optional.empty());
    AgencyChain circle = agency -> Optional.of(agency.equals(WARD) ? DEPARTMENT : WARD);
    assertThat(ladder.stepsDue(late, OFFICER, circle, now))
        .extracting(SlaEvent.Escalated::recipient)
        .containsExactly(
            Recipient.SUPERIOR,
            Recipient.COORDINATOR,
            Recipient.COORDINATOR,
            Recipient.COORDINATOR);
  }

  @Test
  void aSweepByKeyRaisesEachEventOnceInOrder() {
    Set<String> raised = new HashSet<>();
    List<String> order = new ArrayList<>();
    Instant now = RUN.startedAt();
    int sweeps = 0;
    while (now.isBefore(at("2026-07-25 00:00"))) {
      for (SlaEvent event : LADDER.eventsDue(CLOCK.deadline(RUN, now), OFFICER, CHAIN, now)) {
        if (raised.add(event.key())) {
          order.add(event.key());
        }
      }
      now = now.plusSeconds(1800);
      sweeps++;
    }
    assertThat(sweeps).isGreaterThan(800);
    assertThat(order)
        .containsExactly(
            "resolve/WARD/1/at-risk",
            "resolve/WARD/1/75",
            "resolve/WARD/1/breached",
            "resolve/WARD/1/100",
            "resolve/WARD/1/200");
  }

  @Test
  void aClockThatStoppedInTimeEscalatesNoFurther() {
    StageRun stopped = RUN.stopped(at("2026-07-13 17:00"));
    assertThat(steps(stopped, "2026-08-10 08:00"))
        .extracting(SlaEvent.Escalated::percent)
        .containsExactly(75);
    assertThat(steps(RUN.stopped(at("2026-07-10 15:00")), "2026-08-10 08:00")).isEmpty();
    Instant now = at("2026-07-14 08:00");
    Deadline replaced =
        CLOCK.deadlines(RUN.reclassified(as(Urgency.COMPLEX, "2026-07-14 07:00")), now).get(0);
    assertThat(LADDER.eventsDue(replaced, OFFICER, CHAIN, now)).isEmpty();
  }

  @Test
  void theNextMomentLeadsThroughAllThatFalls() {
    Deadline open = CLOCK.deadline(RUN, RUN.startedAt());
    assertThat(LADDER.nextMoment(open, RUN.startedAt())).contains(at("2026-07-10 15:00"));
    assertThat(LADDER.nextMoment(open, at("2026-07-10 15:01")))
        .contains(at("2026-07-13 17:00").plusSeconds(1));
    assertThat(LADDER.nextMoment(open, at("2026-07-13 17:01")))
        .contains(at("2026-07-20 17:00").plusSeconds(1));
    assertThat(LADDER.nextMoment(open, at("2026-07-20 17:01"))).isEmpty();
    Deadline stopped = CLOCK.deadline(RUN.stopped(at("2026-07-07 08:00")), at("2026-07-08 08:00"));
    assertThat(LADDER.nextMoment(stopped, at("2026-07-08 08:00"))).isEmpty();
  }

  @Test
  void afterAnExtensionTheStepsFollowTheNewDueMoment() {
    StageRun extended =
        RUN.extended(
            Extension.by(
                "system:test",
                at("2026-07-07 08:00"),
                "system:test",
                at("2026-07-07 08:00"),
                "Chờ vật tư",
                Limit.parse("WD 5")));
    Deadline deadline = CLOCK.deadline(extended, at("2026-07-07 09:00"));
    assertThat(deadline.dueAt()).isEqualTo(at("2026-07-20 17:00"));
    assertThat(deadline.momentAt(50)).isEqualTo(at("2026-07-13 17:00"));
    assertThat(deadline.momentAt(200)).isEqualTo(at("2026-08-03 17:00"));
  }

  @Test
  void twoStepsAtTheSamePercentageAreRefused() {
    EscalationStep step = LADDER.steps().get(1);
    assertThatThrownBy(() -> new EscalationPolicy("twice", List.of(step, step)))
        .isInstanceOf(DomainException.class);
  }
}
