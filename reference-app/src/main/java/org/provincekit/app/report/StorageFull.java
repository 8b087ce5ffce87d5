package org.provincekit.app.report;

import java.util.Map;
import org.provincekit.app.platform.problem.PlatformProblem;
import org.provincekit.app.platform.problem.ProblemException;

/** Says that the disk for attachments has no room; nothing of the file was kept. */
public class StorageFull extends ProblemException {
  private static final long serialVersionUID = 1L;

  /** Makes the refusal. */
  public StorageFull() {
    super(PlatformProblem.STORAGE_FULL.type(), "", Map.of());
  }
}
