package org.provincekit.routing;

import java.util.Comparator;
import org.provincekit.shared.UnitId;

/** The order in which units are listed everywhere. */
final class UnitOrder {
  static final Comparator<UnitId> BY_CODE =
      Comparator.comparing(UnitId::code).thenComparing(UnitId::validFrom);

  private UnitOrder() {}
}
