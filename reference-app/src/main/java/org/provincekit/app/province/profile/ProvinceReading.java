package org.provincekit.app.province.profile;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a province's files: the data, or everything that is wrong with them.
 *
 * @param data there when nothing is wrong
 * @param faults the first hundred faults by file and line
 * @param faultCount how many there are in all
 * @param remarks what was accepted but should be known
 */
public record ProvinceReading(
    Optional<ProvinceData> data, List<Fault> faults, int faultCount, List<Remark> remarks) {
  /** Copies the lists. */
  public ProvinceReading {
    faults = List.copyOf(faults);
    remarks = List.copyOf(remarks);
  }
}
