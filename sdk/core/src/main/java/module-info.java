/** ProvinceKit's framework-neutral domain: field reports, routing and deadlines. */
@SuppressWarnings("requires-automatic")
module org.provincekit.sdk {
  requires org.locationtech.jts;

  exports org.provincekit;
  exports org.provincekit.shared;
  exports org.provincekit.report;
  exports org.provincekit.routing;
  exports org.provincekit.sla;
  exports org.provincekit.service;
  exports org.provincekit.memory;
}
