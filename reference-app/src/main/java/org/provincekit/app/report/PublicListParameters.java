package org.provincekit.app.report;

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
import org.provincekit.service.ProvinceRules;
import org.provincekit.shared.TimeRange;

/** The filters of the public list and map as they stand in the address. */
public class PublicListParameters {
  /** A moment after every report, where no end is asked for. */
  private static final Instant OPEN_END = Instant.parse("9999-01-01T00:00:00Z");

  @QueryParam("bbox")
  private String bbox;

  @QueryParam("category")
  private List<String> categories;

  @QueryParam("unit")
  private List<String> units;

  @QueryParam("status")
  private List<String> statuses;

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  @QueryParam("q")
  private String text;

  @QueryParam("after")
  private String after;

  @QueryParam("limit")
  @DefaultValue("20")
  private String limit;

  ReportCriteria criteria(ProvinceRules rules, Instant now) {
    Optional<Instant> first = Parameters.moment(from, "from");
    Optional<Instant> end = Parameters.moment(to, "to");
    Optional<TimeRange> period =
        first.isEmpty() && end.isEmpty()
            ? Optional.empty()
            : Optional.of(new TimeRange(first.orElse(Instant.EPOCH), end.orElse(OPEN_END)));
    Set<ReportStatus> status =
        Parameters.many(statuses).stream()
            .map(code -> Codes.parse(ReportStatus.class, code, "status"))
            .collect(Collectors.toSet());
    return new ReportCriteria(
        new ReportCriteria.Scope.Public(),
        status,
        Parameters.many(categories).stream().map(CategoryCode::new).collect(Collectors.toSet()),
        Parameters.units(units, rules, LocalDate.ofInstant(now, rules.zone())),
        Optional.empty(),
        false,
        period,
        Parameters.box(bbox),
        Optional.ofNullable(text),
        Optional.empty());
  }

  Optional<String> after() {
    return Optional.ofNullable(after).filter(key -> !key.isBlank());
  }

  int limit(int most) {
    return Parameters.whole(limit, 1, most, "limit");
  }
}
