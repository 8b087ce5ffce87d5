package org.provincekit.app.province;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provincekit.app.platform.security.Operation;
import org.provincekit.app.platform.security.Permitted;
import org.provincekit.app.platform.view.ListView;
import org.provincekit.app.province.profile.ProvinceData;
import org.provincekit.routing.AdministrativeUnit;
import org.provincekit.routing.Agency;
import org.provincekit.routing.UnitCatalogue;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;

/** What everybody may read of the province: itself, its units, categories and agencies. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Permitted(Operation.REFERENCE_READ)
@Tag(name = "reference")
public class ProvinceResource {
  private static final int LONGEST_SEARCH = 100;

  private final Reference reference;

  @Inject
  public ProvinceResource(Reference reference) {
    this.reference = reference;
  }

  /** Gives names, centre and the words that people read. */
  @GET
  @Path("/province")
  public Response province(@Context Request request) {
    return reference.answer(request, null, ProvinceViews::province);
  }

  /** Lists the units in force on a day: all, those of a parent, or those found by name. */
  @GET
  @Path("/units")
  public Response units(
      @QueryParam("q") String q,
      @QueryParam("parent") String parent,
      @QueryParam("at") String at,
      @BeanParam Pages pages,
      @Context Request request) {
    return reference.answer(
        request,
        at,
        (province, day) -> {
          UnitCatalogue units = province.rules().units();
          Optional<UnitId> above = parent(units, parent, day);
          if (q == null || q.isBlank()) {
            List<AdministrativeUnit> all =
                above.map(id -> units.children(id, day)).orElseGet(() -> units.inForce(day));
            return pages.of(
                all.stream().map(ProvinceViews::unit).toList(), ProvinceViews.UnitItem::code);
          }
          String words = Require.text(q, 1, LONGEST_SEARCH, "q");
          return new ListView<>(
              units.search(words, day, Integer.MAX_VALUE).stream()
                  .filter(unit -> above.isEmpty() || unit.parent().equals(above))
                  .limit(pages.limit())
                  .map(ProvinceViews::unit)
                  .toList(),
              Optional.empty());
        });
  }

  private static Optional<UnitId> parent(UnitCatalogue units, String code, LocalDate day) {
    return Optional.ofNullable(code)
        .filter(given -> !given.isBlank())
        .map(
            given ->
                units
                    .byCode(new UnitCode(given), day)
                    .orElseThrow(
                        () ->
                            DomainException.of(
                                ErrorCode.UNKNOWN_VALUE, "parent", "no such unit on that day"))
                    .id());
  }

  /** Shows a unit: the one that carries the code on a day, or exactly {@code code@first-day}. */
  @GET
  @Path("/units/{code}")
  public Response unit(
      @PathParam("code") String code, @QueryParam("at") String at, @Context Request request) {
    return reference.answer(
        request,
        at,
        (province, day) ->
            find(province.rules().units(), code, day)
                .map(unit -> ProvinceViews.detail(province, unit, day))
                .orElseThrow(() -> DomainException.notFound("unit")));
  }

  private static Optional<AdministrativeUnit> find(
      UnitCatalogue units, String code, LocalDate day) {
    try {
      return code.contains("@")
          ? units.byId(UnitId.parse(code))
          : units.byCode(new UnitCode(code), day);
    } catch (DomainException malformed) {
      return Optional.empty();
    }
  }

  /** Lists the categories with their questions, in the province's order. */
  @GET
  @Path("/categories")
  public Response categories(@Context Request request) {
    return reference.answer(
        request,
        null,
        (province, day) ->
            Map.of(
                "items",
                province.rules().categories().stream().map(ProvinceViews::category).toList()));
  }

  /** Lists the agencies in force on a day. */
  @GET
  @Path("/agencies")
  public Response agencies(
      @QueryParam("kind") String kind,
      @QueryParam("at") String at,
      @BeanParam Pages pages,
      @Context Request request) {
    return reference.answer(
        request,
        at,
        (province, day) -> pages.of(agencies(province, kind, day), ProvinceViews.AgencyView::code));
  }

  private static List<ProvinceViews.AgencyView> agencies(
      ProvinceData province, String kind, LocalDate day) {
    return province.rules().agencies().inForce(day).stream()
        .filter((Agency agency) -> kind == null || kind.isBlank() || agency.kind().equals(kind))
        .map(agency -> ProvinceViews.agency(province, agency, day))
        .toList();
  }

  /** Shows an agency. */
  @GET
  @Path("/agencies/{code}")
  public Response agency(
      @PathParam("code") String code, @QueryParam("at") String at, @Context Request request) {
    return reference.answer(
        request,
        at,
        (province, day) ->
            agencies(province, null, day).stream()
                .filter(agency -> agency.code().equals(code))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("agency")));
  }
}
