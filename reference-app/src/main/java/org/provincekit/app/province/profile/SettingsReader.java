package org.provincekit.app.province.profile;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.provincekit.report.Aftercare;
import org.provincekit.report.Urgency;
import org.provincekit.routing.LocatorSettings;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitCode;

/** Reads {@code province.properties}. */
final class SettingsReader {
  private final PropertyTable table;
  private final Faults faults;
  private final List<String> known = new ArrayList<>();

  SettingsReader(String text, Faults faults) {
    this.faults = faults;
    this.table = PropertyTable.read(ProvinceFiles.PROVINCE, text, faults);
  }

  Optional<ProvinceSettings> read() {
    int before = faults.total();
    String profile = value("profile.version", text(40));
    UnitCode code = value("province.code", UnitCode::new);
    String name = value("province.name", text(120));
    String nameEn = value("province.nameEn", text(120));
    ZoneId zone = value("province.zone", SettingsReader::zone);
    Double lat = value("province.centre.lat", number(-90, 90));
    Double lon = value("province.centre.lon", number(-180, 180));
    AgencyCode coordinator = value("coordinator.agency", AgencyCode::new);
    Set<Urgency> atOnce = value("forward.atOnce", SettingsReader::urgencies);
    Double tolerance = value("locator.tolerance", number(0, 1_000_000));
    Double clear = value("locator.clearRatio", number(0, 1));
    Double plausible = value("locator.plausible", number(0, 1_000_000));
    Double far = value("locator.far", number(0, 1_000_000));
    Double days = value("aftercare.days", number(0, 366));
    Double reopenings = value("aftercare.reopenings", number(0, 10));
    String consent = value("consent.version", text(40));
    table.refuseOthersThan(known);
    if (faults.total() > before) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ProvinceSettings(
              profile,
              code,
              name,
              nameEn,
              zone,
              new GeoPoint(lat, lon),
              coordinator,
              atOnce,
              new LocatorSettings(tolerance, clear, plausible, far),
              new Aftercare(Duration.ofDays(days.longValue()), reopenings.intValue()),
              consent));
    } catch (DomainException e) {
      faults.add(ProvinceFiles.PROVINCE, 0, e.field(), e);
      return Optional.empty();
    }
  }

  int line(String key) {
    return table.line(key);
  }

  private <T> T value(String key, Function<String, T> reader) {
    known.add(key);
    return table.required(key, reader);
  }

  private static Function<String, String> text(int max) {
    return value -> Require.text(value, 1, max, "value");
  }

  private static Function<String, Double> number(double min, double max) {
    return text -> {
      double value = Double.parseDouble(text);
      if (!(value >= min && value <= max)) {
        throw new CellException(FaultRule.OUT_OF_RANGE, min + " – " + max);
      }
      return value;
    };
  }

  private static Set<Urgency> urgencies(String text) {
    return text.equals("none")
        ? Set.of()
        : Arrays.stream(text.split("\\s+"))
            .map(CsvRow.oneOf(Urgency.class))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw CellException.unknown(text);
    }
  }
}
