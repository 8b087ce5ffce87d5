package org.provincekit.app.province.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provincekit.routing.BoundaryIndex;
import org.provincekit.routing.UnitLocator;
import org.provincekit.service.ProvinceRules;

/**
 * Everything that is data of a province, checked as a whole. Immutable and safe for use by many
 * threads; a change of the data makes another one.
 *
 * @param files the texts it was read from, with their versions
 * @param settings the province itself
 * @param rules what the SDK decides by; its version is {@link ProvinceFiles#revision()}
 * @param locator finds the unit of a place
 * @param boundaries the official boundaries, when the province has loaded them
 * @param replies what staff may start from
 * @param reasons why a report goes another way
 * @param texts language to key to text
 */
public record ProvinceData(
    ProvinceFiles files,
    ProvinceSettings settings,
    ProvinceRules rules,
    UnitLocator locator,
    Optional<BoundaryIndex> boundaries,
    List<StandardReply> replies,
    List<Reason> reasons,
    Map<String, Map<String, String>> texts) {
  /** Copies the lists. */
  public ProvinceData {
    replies = List.copyOf(replies);
    reasons = List.copyOf(reasons);
  }
}
