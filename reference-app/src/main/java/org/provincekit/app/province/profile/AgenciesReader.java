package org.provincekit.app.province.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.provincekit.routing.Agencies;
import org.provincekit.routing.Agency;
import org.provincekit.routing.Jurisdiction;
import org.provincekit.routing.OfficeContact;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;

/** Reads {@code agencies.csv}. */
final class AgenciesReader {
  private static final List<String> COLUMNS = List.of("code", "name", "name_en", "kind");
  private static final List<String> OPTIONAL =
      List.of(
          "identifier",
          "parent_code",
          "unit_code",
          "seat_unit",
          "phone",
          "email",
          "valid_from",
          "valid_until");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{1,30}[0-9]");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

  private final Faults faults;
  private final BiFunction<String, LocalDate, UnitId> units;
  private final List<CsvRow> rows = new ArrayList<>();
  private final List<Agency> agencies = new ArrayList<>();
  private final List<CsvRow> jurisdictionRows = new ArrayList<>();
  private final List<Jurisdiction> jurisdictions = new ArrayList<>();
  private final Set<AgencyCode> codes = new HashSet<>();

  AgenciesReader(Faults faults, BiFunction<String, LocalDate, UnitId> units) {
    this.faults = faults;
    this.units = units;
  }

  Optional<Agencies> read(String text) {
    int before = faults.total();
    CsvTable.read(ProvinceFiles.AGENCIES, text, COLUMNS, OPTIONAL, faults).forEach(this::take);
    if (faults.total() == before) {
      DataFaults.note(Agencies.problems(agencies, List.of()), rows);
    }
    if (faults.total() == before) {
      DataFaults.note(Agencies.problems(agencies, jurisdictions), jurisdictionRows);
    }
    return faults.total() > before
        ? Optional.empty()
        : Optional.of(Agencies.of(agencies, jurisdictions));
  }

  /** Reads the code of an agency that stands in the file. */
  AgencyCode known(String text) {
    AgencyCode code = new AgencyCode(text);
    if (!codes.contains(code)) {
      throw new CellException(FaultRule.UNKNOWN_REFERENCE, text);
    }
    return code;
  }

  private void take(CsvRow row) {
    AgencyCode code = row.required("code", AgencyCode::new);
    if (code != null) {
      codes.add(code);
    }
    String name = row.required("name");
    String nameEn = row.required("name_en");
    String kind = row.required("kind");
    Optional<String> identifier = row.optional("identifier", Function.identity());
    Optional<AgencyCode> parent = row.optional("parent_code", AgencyCode::new);
    OfficeContact contact =
        new OfficeContact(row.optional("phone", form(PHONE)), row.optional("email", form(EMAIL)));
    Validity validity = row.validity();
    Optional<UnitId> seat = row.optional("seat_unit", word -> units.apply(word, validity.from()));
    List<UnitId> authorityOf = row.words("unit_code", word -> units.apply(word, validity.from()));
    row.make(
            () -> new Agency(code, identifier, name, nameEn, kind, parent, validity, contact, seat))
        .ifPresent(
            agency -> {
              rows.add(row);
              agencies.add(agency);
              if (!authorityOf.isEmpty()) {
                jurisdictionRows.add(row);
                jurisdictions.add(new Jurisdiction(code, Set.copyOf(authorityOf), validity));
              }
            });
  }

  private static Function<String, String> form(Pattern pattern) {
    return text -> {
      if (!pattern.matcher(text).matches()) {
        throw CellException.malformed(text);
      }
      return text;
    };
  }
}
