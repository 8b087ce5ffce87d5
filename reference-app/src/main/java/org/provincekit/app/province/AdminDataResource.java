package org.provincekit.app.province;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provincekit.app.platform.problem.PlatformProblem;
import org.provincekit.app.platform.security.Caller;
import org.provincekit.app.platform.security.Operation;
import org.provincekit.app.platform.security.Permitted;
import org.provincekit.app.platform.view.ListView;
import org.provincekit.app.platform.view.Parameters;
import org.provincekit.app.province.profile.ProvinceFolder;
import org.provincekit.app.province.profile.Remark;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * The province's files: read, change, look back. What the path names is the file without its end.
 */
@RequestScoped
@Path("/admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin-data")
public class AdminDataResource {
  private static final int MOST_VERSIONS = 200;
  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");
  private static final String FILE = "/{file:" + AdminFile.PATHS + "}";

  private final ProvinceStore store;
  private final ProvinceImport imports;
  private final Caller caller;

  @Inject
  public AdminDataResource(ProvinceStore store, ProvinceImport imports, Caller caller) {
    this.store = store;
    this.imports = imports;
    this.caller = caller;
  }

  /** One file in a list. */
  public record FileView(String name, String file, long version, long characters) {}

  /** What came of a change. */
  public record ChangeView(
      String file, long version, boolean changed, boolean dryRun, List<Remark> remarks) {}

  /** Lists the files in use. */
  @GET
  @Path("/data")
  @Permitted(Operation.ADMIN_DATA_READ)
  public Map<String, Object> list() {
    var files = store.refresh().files();
    List<FileView> items =
        files.texts().entrySet().stream()
            .map(
                entry ->
                    new FileView(
                        AdminFile.ofFile(entry.getKey()).name(),
                        entry.getKey(),
                        entry.getValue().version(),
                        entry.getValue().body().length()))
            .toList();
    return Map.of("revision", files.revision(), "items", items);
  }

  /** Gives the text of a file. */
  @GET
  @Path(FILE)
  @Produces(MediaType.WILDCARD)
  @Permitted(Operation.ADMIN_DATA_READ)
  public Response read(@PathParam("file") String name) {
    AdminFile file = AdminFile.of(name);
    var text = store.refresh().files().texts().get(file.file());
    if (text == null) {
      throw DomainException.notFound("file");
    }
    return text(file, text.body(), text.version());
  }

  /**
   * Replaces a file: all of it, or nothing when one fault is found. {@code If-Match} names the
   * version that was read, {@code "0"} for a file that is not there yet.
   */
  @PUT
  @Path(FILE)
  @Consumes(MediaType.WILDCARD)
  @Permitted(Operation.ADMIN_DATA_WRITE)
  public Response replace(
      @PathParam("file") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen,
      @QueryParam("dryRun") String dryRun,
      InputStream body)
      throws IOException {
    AdminFile file = AdminFile.of(name);
    boolean trial = Parameters.flag(dryRun, "dryRun");
    Optional<Long> version = version(seen);
    byte[] bytes = bytes(body);
    ImportOutcome outcome =
        trial
            ? imports.tryOut(file.file(), bytes, version)
            : imports.replace(
                file.file(),
                bytes,
                version.orElseThrow(PlatformProblem.PRECONDITION_REQUIRED::exception),
                caller.staff());
    ChangeView view =
        new ChangeView(file.file(), outcome.version(), outcome.changed(), trial, outcome.remarks());
    Response.ResponseBuilder answer = Response.ok(view).header("Cache-Control", "no-store");
    return trial ? answer.build() : answer.tag(String.valueOf(outcome.version())).build();
  }

  /** Lists the versions of a file, newest first. */
  @GET
  @Path(FILE + "/versions")
  @Permitted(Operation.ADMIN_DATA_READ)
  public ListView<FileVersion> versions(@PathParam("file") String name) {
    return new ListView<>(
        imports.history(AdminFile.of(name).file(), MOST_VERSIONS), Optional.empty());
  }

  /** Gives the text of an older version. */
  @GET
  @Path(FILE + "/versions/{version}")
  @Produces(MediaType.WILDCARD)
  @Permitted(Operation.ADMIN_DATA_READ)
  public Response readVersion(
      @PathParam("file") String name, @PathParam("version") String version) {
    AdminFile file = AdminFile.of(name);
    int number = Parameters.whole(version, 1, Integer.MAX_VALUE, "version");
    return imports
        .body(file.file(), number)
        .map(body -> text(file, body, number))
        .orElseThrow(() -> DomainException.notFound("version"));
  }

  private static Response text(AdminFile file, String body, long version) {
    return Response.ok(body, file.mediaType())
        .tag(String.valueOf(version))
        .header("Cache-Control", "private, no-cache")
        .header("Content-Disposition", "attachment; filename=\"" + file.file() + "\"")
        .build();
  }

  static Optional<Long> version(String header) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    Matcher tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw PlatformProblem.BAD_HEADER.about(HttpHeaders.IF_MATCH);
    }
    return Optional.of(Long.valueOf(tag.group(1)));
  }

  static byte[] bytes(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(ProvinceFolder.MOST_BYTES + 1);
    if (bytes.length > ProvinceFolder.MOST_BYTES) {
      throw new DomainException(
          ErrorCode.TOO_LARGE,
          "",
          "the file is too large",
          Map.of("max", ProvinceFolder.MOST_BYTES));
    }
    return bytes;
  }
}
