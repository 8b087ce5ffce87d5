package org.provincekit.tck;

/**
 * Reports to test with, told so that a test reads aloud: {@code
 * anAcceptedReport().assignedTo(agency).sentAt(morning).told()}.
 *
 * @since 0.1
 */
public final class Reports {
  private Reports() {}

  /**
   * Begins with a report that was just sent: public, about roads, at a point in Cà Mau.
   *
   * @return its story so far
   */
  public static ReportStory aReport() {
    return new ReportStory();
  }

  /**
   * Begins with a report that the coordinator took in.
   *
   * @return its story so far
   */
  public static ReportStory anAcceptedReport() {
    return aReport().accepted();
  }

  /**
   * Begins with a report whose answer is published, by an agency of its own.
   *
   * @return its story so far
   */
  public static ReportStory anAnsweredReport() {
    return anAcceptedReport().assignedTo("SXD").takenBy("officer-SXD").answered();
  }
}
