package org.provincekit.app.desk;

import java.util.List;
import java.util.Optional;

/** One page of the queue with its size, counted up to a cap. */
public record QueueView(
    List<CaseItem> items, Optional<String> next, int count, boolean countCapped) {}
