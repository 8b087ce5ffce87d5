package org.provincekit.app.platform.view;

import java.util.List;
import java.util.Optional;

/** One page of a list and the key of the next. */
public record ListView<T>(List<T> items, Optional<String> next) {}
