package org.provincekit.app.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportCriteria.Order;
import org.provincekit.shared.UnitId;

/**
 * Criteria as SQL. The scope is the first condition and all others are joined to it by {@code and}.
 * Values are bound, never written into the text.
 */
final class ReportSelection {
  private final boolean postgresql;
  private final StringBuilder from = new StringBuilder();
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** The table whose index gives the order, and the name of the identity in it. */
  private String ordered = "r.";

  private String id = "r.id";

  ReportSelection(ReportCriteria criteria, boolean postgresql) {
    this.postgresql = postgresql;
    scope(criteria.scope());
    anyOf("r.status", criteria.statuses().stream().map(Enum::name).toList());
    anyOf("r.category", criteria.categories().stream().map(CategoryCode::value).toList());
    anyOf("r.unit", criteria.units().stream().map(UnitId::toString).toList());
    criteria.handler().ifPresent(handler -> where("r.handler = ?", handler.value()));
    if (criteria.unassigned()) {
      where("r.lead is null");
    }
    criteria
        .submitted()
        .ifPresent(
            range -> {
              where(ordered + "submitted_at >= ?", Moments.column(range.from()));
              where(ordered + "submitted_at < ?", Moments.column(range.until()));
            });
    criteria.box().ifPresent(this::within);
    criteria.overdueAt().ifPresent(moment -> where(ordered + "due_at < ?", Moments.column(moment)));
    criteria.text().ifPresent(this::speaksOf);
  }

  private void scope(ReportCriteria.Scope scope) {
    if (scope instanceof ReportCriteria.Scope.Agency agency) {
      from.append("report_agency a join report r on r.id = a.report_id");
      ordered = "a.";
      id = "a.report_id";
      where("a.agency = ?", agency.code().value());
    } else {
      from.append("report r");
      if (scope instanceof ReportCriteria.Scope.Public) {
        where("r.is_public");
      }
    }
  }

  private void within(ReportCriteria.Box box) {
    where("r.lat is not null");
    where("r.lat between ? and ?", box.southWest().latitude(), box.northEast().latitude());
    where("r.lon between ? and ?", box.southWest().longitude(), box.northEast().longitude());
  }

  private void speaksOf(String text) {
    Set<String> words = SearchWords.of(text);
    if (postgresql && !words.isEmpty()) {
      // Words are letters and digits only, so the quotes cannot be closed from within.
      String query =
          words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
      where("r.words @@ cast(? as tsquery)", query);
    } else {
      words.forEach(word -> where("concat(' ', r.folded_words) like ?", "% " + word + "%"));
    }
    SearchWords.literals(text)
        .forEach(part -> where("position(cast(? as varchar) in r.folded_text) > 0", part));
  }

  /** Leaves only what comes behind the end of a page. */
  ReportSelection after(ListKey key, Order order) {
    Object submitted = Moments.column(key.submittedAt());
    Object last = key.id().value();
    switch (order) {
      case NEWEST -> {
        where(ordered + "submitted_at <= ?", submitted);
        where("(" + ordered + "submitted_at < ? or " + id + " > ?)", submitted, last);
      }
      case DUE_SOONEST ->
          where(
              "(" + ordered + "due_at, " + ordered + "submitted_at, " + id + ") > (?, ?, ?)",
              Moments.column(key.dueAt()),
              submitted,
              last);
    }
    return this;
  }

  Query rows(EntityManager entities, String columns, Order order, int limit) {
    return rows(entities, "", columns, order, limit);
  }

  /** With words before the statement, such as {@code explain}. */
  Query rows(EntityManager entities, String before, String columns, Order order, int limit) {
    String by =
        switch (order) {
          case NEWEST -> ordered + "submitted_at desc, " + id;
          case DUE_SOONEST -> ordered + "due_at, " + ordered + "submitted_at, " + id;
        };
    String sql = before + "select " + columns + body() + " order by " + by + " limit " + limit;
    return query(entities, sql);
  }

  Query count(EntityManager entities, int cap) {
    return query(
        entities, "select count(*) from (select 1 as one" + body() + " limit " + cap + ") counted");
  }

  private String body() {
    String all = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return " from " + from + all;
  }

  private Query query(EntityManager entities, String sql) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  private void anyOf(String column, Collection<String> wanted) {
    if (!wanted.isEmpty()) {
      String marks = wanted.stream().map(value -> "?").collect(Collectors.joining(", "));
      where(column + " in (" + marks + ")", wanted.toArray());
    }
  }

  /** Adds a condition; its question marks become numbered ones. */
  private void where(String condition, Object... bound) {
    StringBuilder numbered = new StringBuilder();
    int next = values.size();
    for (char c : condition.toCharArray()) {
      numbered.append(c);
      if (c == '?') {
        next++;
        numbered.append(next);
      }
    }
    conditions.add(numbered.toString());
    values.addAll(List.of(bound));
  }
}
