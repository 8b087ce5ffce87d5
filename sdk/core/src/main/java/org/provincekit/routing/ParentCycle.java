package org.provincekit.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.provincekit.shared.Validity;

/** Finds out whether something is its own ancestor on some day. */
final class ParentCycle<K> {
  /** A parent and the days on which it is one. */
  record Link<K>(Optional<K> parent, Validity validity) {}

  private final K start;
  private final Function<K, List<Link<K>>> links;

  ParentCycle(K start, Function<K, List<Link<K>>> links) {
    this.start = start;
    this.links = links;
  }

  boolean isThere(Link<K> from) {
    return reaches(from, from.validity(), new HashSet<>());
  }

  private boolean reaches(Link<K> link, Validity days, Set<K> path) {
    if (link.parent().isEmpty()) {
      return false;
    }
    K parent = link.parent().get();
    if (parent.equals(start)) {
      return true;
    }
    boolean found = false;
    if (path.add(parent)) {
      for (Link<K> next : links.apply(parent)) {
        found |=
            next.validity().overlaps(days) && reaches(next, common(days, next.validity()), path);
      }
      path.remove(parent);
    }
    return found;
  }

  private static Validity common(Validity a, Validity b) {
    java.time.LocalDate until = a.until();
    if (until == null || b.until() != null && b.until().isBefore(until)) {
      until = b.until();
    }
    return new Validity(a.from().isAfter(b.from()) ? a.from() : b.from(), until);
  }
}
