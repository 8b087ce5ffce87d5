package org.provincekit.tck;

import java.util.List;
import org.provincekit.routing.Agencies;
import org.provincekit.routing.Agency;
import org.provincekit.routing.AgencyDirectory;
import org.provincekit.routing.Jurisdiction;

class AgenciesTest extends AgencyDirectoryContract {
  @Override
  protected AgencyDirectory directory(List<Agency> agencies, List<Jurisdiction> jurisdictions) {
    return Agencies.of(agencies, jurisdictions);
  }
}
