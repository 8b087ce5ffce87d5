package org.provincekit.app.province;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provincekit.app.platform.config.Settings;
import org.provincekit.app.province.profile.Fault;
import org.provincekit.app.province.profile.ProvinceFiles;
import org.provincekit.app.province.profile.ProvinceFolder;

/** The profile that an empty database begins with: the operator's folder, else the shipped one. */
@ApplicationScoped
class ProfileSource {
  private static final String SHIPPED = "ca-mau";

  private final Optional<Path> folder;

  @Inject
  ProfileSource(Settings settings) {
    this(settings.provinceDir());
  }

  ProfileSource(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Names it, for the record. */
  String name() {
    return "profile " + folder.map(path -> path.getFileName().toString()).orElse(SHIPPED);
  }

  ProvinceFolder read() {
    return folder.map(ProvinceFolder::read).orElseGet(ProfileSource::shipped);
  }

  private static ProvinceFolder shipped() {
    SortedMap<String, String> bodies = new TreeMap<>();
    List<Fault> faults = new ArrayList<>();
    for (String file : ProvinceFiles.usual()) {
      String path = "/provinces/" + SHIPPED + "/" + file;
      try (InputStream in = ProfileSource.class.getResourceAsStream(path)) {
        if (in != null) {
          ProvinceFolder.decode(file, in.readAllBytes(), faults)
              .ifPresent(body -> bodies.put(file, body));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new ProvinceFolder(bodies, faults);
  }
}
