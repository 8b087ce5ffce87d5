package org.provincekit.app.province;

import java.util.List;
import org.provincekit.app.province.profile.ProvinceData;
import org.provincekit.app.province.profile.Remark;

/**
 * What came of a change of a file that has nothing wrong in it.
 *
 * @param province the data as they are now, or as they would be after a trial
 * @param version the file's version in them
 * @param changed false when the text was the one in use
 * @param remarks what was accepted but should be known
 */
record ImportOutcome(ProvinceData province, long version, boolean changed, List<Remark> remarks) {}
