package org.provincekit.sla;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.provincekit.report.Urgency;
import org.provincekit.shared.Role;

/**
 * The default limits. Accepting and the first answer follow Cà Mau's Decision 17/2022; the others
 * are proposals after Hà Nội 1207/2025, TP.HCM 1478/2020 and Đà Nẵng 960/2021.
 */
final class DefaultPolicy {
  private static final List<String> QUICKER_GROUPS = List.of("infrastructure", "hygiene", "order");

  private DefaultPolicy() {}

  static ServiceLevelPolicy make() {
    List<PolicyLine> lines = new ArrayList<>();
    urgent(lines);
    ordinary(lines, Urgency.NORMAL, "WD 5");
    ordinary(lines, Urgency.COMPLEX, "WD 15");
    for (String group : QUICKER_GROUPS) {
      lines.add(line(Urgency.NORMAL, Stage.RESOLVE, StartsFrom.ACCEPTANCE, "WD 3").forGroup(group));
    }
    Set<Role> leader = Set.of(Role.LEADER);
    Set<Role> leaderOrCoordinator = Set.of(Role.LEADER, Role.COORDINATOR);
    return new ServiceLevelPolicy(
        "default",
        lines,
        List.of(
            new ExtensionRule(Urgency.URGENT, 1, leader, true),
            new ExtensionRule(Urgency.NORMAL, 1, leaderOrCoordinator, true),
            new ExtensionRule(Urgency.COMPLEX, 2, leaderOrCoordinator, true)),
        List.of(
            new PauseRule(Urgency.URGENT, 0, PauseRule.Afterwards.GOES_ON),
            new PauseRule(Urgency.NORMAL, 5, PauseRule.Afterwards.GOES_ON),
            new PauseRule(Urgency.COMPLEX, 5, PauseRule.Afterwards.GOES_ON)),
        List.of(),
        7,
        1);
  }

  private static void urgent(List<PolicyLine> lines) {
    lines.add(line(Urgency.URGENT, Stage.ACCEPT, StartsFrom.SUBMISSION, "E 15m"));
    lines.add(line(Urgency.URGENT, Stage.TAKE, StartsFrom.ASSIGNMENT, "E 30m"));
    lines.add(line(Urgency.URGENT, Stage.FIRST_ANSWER, StartsFrom.ACCEPTANCE, "E 2h"));
    lines.add(line(Urgency.URGENT, Stage.RESOLVE, StartsFrom.ACCEPTANCE, "W 4h"));
    lines.add(
        line(Urgency.URGENT, Stage.RESOLVE, StartsFrom.ACCEPTANCE, "E 24h")
            .whileDisasterDeclared());
  }

  private static void ordinary(List<PolicyLine> lines, Urgency urgency, String resolve) {
    lines.add(line(urgency, Stage.ACCEPT, StartsFrom.SUBMISSION, "D 2h/12h"));
    lines.add(line(urgency, Stage.TAKE, StartsFrom.ASSIGNMENT, "W 4h"));
    lines.add(line(urgency, Stage.FIRST_ANSWER, StartsFrom.ACCEPTANCE, "D 4h/24h"));
    lines.add(line(urgency, Stage.RESOLVE, StartsFrom.ACCEPTANCE, resolve));
  }

  private static PolicyLine line(Urgency urgency, Stage stage, StartsFrom from, String limit) {
    return PolicyLine.any(urgency, stage, from, Limit.parse(limit));
  }
}
