package org.provincekit.app.desk;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.provincekit.app.platform.view.Codes;
import org.provincekit.app.platform.view.Parameters;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportStatus;
import org.provincekit.service.CaseAccess;
import org.provincekit.service.ProvinceRules;
import org.provincekit.shared.Actor;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.StaffId;

/** The filters of the queue as they stand in its address. */
public class QueueParameters {
  /** Which cases a view starts from. */
  enum View {
    MINE,
    AGENCY,
    UNASSIGNED,
    ALL
  }

  /** The order. */
  enum Sort {
    DUE,
    NEWEST
  }

  @QueryParam("view")
  @DefaultValue("agency")
  private String view;

  @QueryParam("order")
  @DefaultValue("due")
  private String order;

  @QueryParam("overdue")
  private String overdue;

  @QueryParam("q")
  private String text;

  @QueryParam("unit")
  private List<String> units;

  @QueryParam("category")
  private List<String> categories;

  @QueryParam("status")
  private List<String> statuses;

  @QueryParam("after")
  private String after;

  @QueryParam("limit")
  @DefaultValue("20")
  private String limit;

  ReportCriteria criteria(CallContext call, ProvinceRules rules, Instant now) {
    Actor.Official who = (Actor.Official) call.actor();
    View chosen = Codes.parse(View.class, view, "view");
    Optional<StaffId> handler = chosen == View.MINE ? Optional.of(who.id()) : Optional.empty();
    boolean late = Parameters.flag(overdue, "overdue");
    LocalDate day = LocalDate.ofInstant(now, rules.zone());
    return new ReportCriteria(
        CaseAccess.scopeOf(who),
        statusSet(chosen),
        Parameters.many(categories).stream().map(CategoryCode::new).collect(Collectors.toSet()),
        Parameters.units(units, rules, day),
        handler,
        chosen == View.UNASSIGNED,
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(text),
        late ? Optional.of(now) : Optional.empty());
  }

  /** Without a status asked for, a queue holds what somebody still has to do. */
  private Set<ReportStatus> statusSet(View chosen) {
    Set<ReportStatus> asked =
        Parameters.many(statuses).stream()
            .map(code -> Codes.parse(ReportStatus.class, code, "status"))
            .collect(Collectors.toSet());
    return asked.isEmpty() && chosen != View.ALL ? ReportStatus.OPEN : asked;
  }

  ReportCriteria.Order order() {
    return switch (Codes.parse(Sort.class, order, "order")) {
      case DUE -> ReportCriteria.Order.DUE_SOONEST;
      case NEWEST -> ReportCriteria.Order.NEWEST;
    };
  }

  Optional<String> after() {
    return Optional.ofNullable(after).filter(key -> !key.isBlank());
  }

  int limit() {
    return Parameters.whole(limit, 1, 100, "limit");
  }
}
