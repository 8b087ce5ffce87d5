package org.provincekit.app.platform.view;

import java.util.Optional;

/** Where it is, as the reporter said. */
public record PlaceView(Optional<Double> lat, Optional<Double> lon, String address) {}
