package org.provincekit.app.province.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provincekit.routing.AdministrativeUnit;
import org.provincekit.routing.Succession;
import org.provincekit.routing.UnitCatalogue;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;

/** Reads {@code units.csv} and {@code successors.csv}. */
final class UnitsReader {
  private static final List<String> UNIT_COLUMNS =
      List.of("code", "kind", "name", "full_name", "name_en", "parent_code", "valid_from");
  private static final List<String> SUCCESSOR_COLUMNS =
      List.of("old_code", "old_valid_from", "new_code", "new_valid_from", "share");

  /** A line before its parent is known. */
  private record Line(CsvRow row, UnitId id, Validity validity, Optional<GeoPoint> centre) {}

  private final Faults faults;
  private final Map<UnitCode, List<Line>> byCode = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private boolean whole;
  private final List<CsvRow> unitRows = new ArrayList<>();
  private final List<AdministrativeUnit> units = new ArrayList<>();
  private final List<CsvRow> successionRows = new ArrayList<>();
  private final List<Succession> successions = new ArrayList<>();

  UnitsReader(Faults faults) {
    this.faults = faults;
  }

  Optional<UnitCatalogue> read(String unitText, Optional<String> successorText) {
    int before = faults.total();
    List<CsvRow> rows =
        CsvTable.read(
            ProvinceFiles.UNITS,
            unitText,
            UNIT_COLUMNS,
            List.of("valid_until", "since", "lat", "lon"),
            faults);
    rows.forEach(row -> names.add(row.text("code")));
    List<Line> lines = rows.stream().flatMap(row -> line(row).stream()).toList();
    lines.forEach(
        line -> byCode.computeIfAbsent(line.id().code(), key -> new ArrayList<>()).add(line));
    lines.forEach(this::makeUnit);
    if (faults.total() == before) {
      DataFaults.note(UnitCatalogue.problems(units, List.of()), unitRows);
    }
    whole = faults.total() == before;
    successorText.ifPresent(this::readSuccessors);
    if (faults.total() == before) {
      DataFaults.note(UnitCatalogue.problems(units, successions), successionRows);
    }
    return faults.total() > before
        ? Optional.empty()
        : Optional.of(UnitCatalogue.of(units, successions));
  }

  /**
   * Finds the unit that a code means: {@code 31825@2025-07-01} says it, a bare code means the unit
   * that carries it on a day, else the last one that did.
   */
  UnitId resolve(String text, LocalDate day) {
    boolean exact = text.contains("@");
    UnitId wanted = exact ? UnitId.parse(text) : new UnitId(new UnitCode(text), day);
    List<Line> named = byCode.getOrDefault(wanted.code(), List.of());
    return named.stream()
        .filter(line -> exact ? line.id().equals(wanted) : line.validity().includes(day))
        .findFirst()
        .or(
            () ->
                exact
                    ? Optional.empty()
                    : named.stream().max(Comparator.comparing(line -> line.validity().from())))
        .map(Line::id)
        .orElseGet(() -> missing(wanted, text));
  }

  /** A unit whose own line is wrong is not said to be missing besides. */
  private UnitId missing(UnitId wanted, String text) {
    if (!whole && names.contains(wanted.code().value())) {
      return wanted;
    }
    throw new CellException(FaultRule.UNKNOWN_REFERENCE, text);
  }

  private Optional<Line> line(CsvRow row) {
    UnitCode code = row.required("code", UnitCode::new);
    LocalDate from = row.required("valid_from", CsvRow::date);
    LocalDate until = row.orElse("valid_until", CsvRow::date, null);
    LocalDate since = row.orElse("since", CsvRow::date, from);
    Optional<GeoPoint> centre = centre(row);
    return row.make(
        () -> new Line(row, new UnitId(code, since), new Validity(from, until), centre));
  }

  private static Optional<GeoPoint> centre(CsvRow row) {
    Optional<Double> lat = row.optional("lat", Double::valueOf);
    Optional<Double> lon = row.optional("lon", Double::valueOf);
    if (row.text("lat").isEmpty() != row.text("lon").isEmpty()) {
      row.fault(row.text("lat").isEmpty() ? "lat" : "lon", FaultRule.REQUIRED, "");
    }
    if (lat.isEmpty() || lon.isEmpty()) {
      return Optional.empty();
    }
    if (Math.abs(lat.get()) > 90 && Math.abs(lon.get()) <= 90) {
      row.fault("lat", FaultRule.SWAPPED_COORDINATES, lat.get() + ", " + lon.get());
      return Optional.empty();
    }
    return row.make(() -> new GeoPoint(lat.get(), lon.get()));
  }

  private void makeUnit(Line line) {
    CsvRow row = line.row();
    String kind = row.required("kind");
    String name = row.required("name");
    String fullName = row.required("full_name");
    String nameEn = row.required("name_en");
    Optional<UnitId> parent =
        row.optional("parent_code", text -> parent(text, line.validity().from()));
    row.make(
            () ->
                new AdministrativeUnit(
                    line.id(),
                    kind,
                    name,
                    fullName,
                    nameEn,
                    parent,
                    line.validity(),
                    line.centre()))
        .ifPresent(
            unit -> {
              unitRows.add(row);
              units.add(unit);
            });
  }

  private UnitId parent(String code, LocalDate day) {
    return byCode.getOrDefault(new UnitCode(code), List.of()).stream()
        .filter(line -> line.validity().includes(day))
        .findFirst()
        .map(Line::id)
        .orElseGet(() -> missing(new UnitId(new UnitCode(code), day), code + " (" + day + ")"));
  }

  private void readSuccessors(String text) {
    List<CsvRow> rows =
        CsvTable.read(ProvinceFiles.SUCCESSORS, text, SUCCESSOR_COLUMNS, List.of("date"), faults);
    for (CsvRow row : rows) {
      UnitId old = unit(row, "old");
      UnitId successor = unit(row, "new");
      Succession.Share share = row.required("share", CsvRow.oneOf(Succession.Share.class));
      LocalDate date =
          row.orElse("date", CsvRow::date, successor == null ? null : successor.validFrom());
      row.make(() -> new Succession(old, successor, share, date))
          .ifPresent(
              succession -> {
                successionRows.add(row);
                successions.add(succession);
              });
    }
  }

  private UnitId unit(CsvRow row, String side) {
    UnitCode code = row.required(side + "_code", UnitCode::new);
    LocalDate from = row.required(side + "_valid_from", CsvRow::date);
    if (code == null || from == null) {
      return null;
    }
    UnitId id = new UnitId(code, from);
    boolean known =
        byCode.getOrDefault(code, List.of()).stream().anyMatch(line -> line.id().equals(id));
    if (!known && (whole || !names.contains(code.value()))) {
      row.fault(side + "_code", FaultRule.UNKNOWN_REFERENCE, id.toString());
    }
    return id;
  }
}
