package org.provincekit.routing;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.provincekit.internal.text.TonePlacement;
import org.provincekit.shared.VietnameseText;

/** One search for units by name. */
final class UnitSearch {
  private final String marked;
  private final String folded;

  UnitSearch(String text) {
    this.marked = marked(text);
    this.folded = VietnameseText.fold(marked);
  }

  List<AdministrativeUnit> in(List<AdministrativeUnit> units, int limit) {
    if (folded.isEmpty()) {
      return List.of();
    }
    return units.stream()
        .map(unit -> new Hit(unit, rank(unit)))
        .filter(hit -> hit.rank < Integer.MAX_VALUE)
        .sorted(
            Comparator.comparingInt(Hit::rank)
                .thenComparing(hit -> hit.unit.id(), UnitOrder.BY_CODE))
        .limit(Math.max(1, limit))
        .map(Hit::unit)
        .toList();
  }

  private int rank(AdministrativeUnit unit) {
    return Math.min(rank(unit.name()), Math.min(rank(unit.fullName()), rank(unit.nameEn())));
  }

  /** The smaller the better: marks agree before not, then whole, beginning, word, anywhere. */
  private int rank(String name) {
    String own = marked(name);
    int exact = place(own, marked);
    int loose = place(VietnameseText.fold(own), folded);
    if (exact < 4) {
      return exact;
    }
    return loose < 4 ? 4 + loose : Integer.MAX_VALUE;
  }

  private static int place(String name, String wanted) {
    int at = name.indexOf(wanted);
    if (at < 0) {
      return 4;
    }
    if (at == 0) {
      return name.length() == wanted.length() ? 0 : 1;
    }
    return name.contains(" " + wanted) ? 2 : 3;
  }

  private static String marked(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return TonePlacement.normalise(composed.strip().replaceAll("\\s+", " "));
  }

  private record Hit(AdministrativeUnit unit, int rank) {}
}
