package org.provincekit.sla;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.provincekit.report.Urgency;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * How long clocks of an urgency may stand still while the reporter is asked.
 *
 * @param urgency the urgency
 * @param mostWorkingDays after how many working days a pause lapses; 0 when clocks never pause
 * @param afterwards what happens to the case when it lapses
 * @since 0.1
 */
public record PauseRule(Urgency urgency, int mostWorkingDays, Afterwards afterwards) {
  /**
   * What happens when the reporter does not answer in time.
   *
   * @since 0.1
   */
  public enum Afterwards {
    /** The case goes on with what is known. */
    GOES_ON,
    /** The case is closed. */
    CLOSES
  }

  /**
   * Checks the parts.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} or {@link ErrorCode#OUT_OF_RANGE}
   */
  public PauseRule {
    Require.present(urgency, "urgency");
    Require.present(afterwards, "afterwards");
    if (mostWorkingDays < 0 || mostWorkingDays > 1000) {
      throw new DomainException(
          ErrorCode.OUT_OF_RANGE,
          "mostWorkingDays",
          "0 to 1000 working days",
          Map.of("min", 0, "max", 1000));
    }
  }

  /**
   * Finds when a pause lapses, reckoned like a limit in working days.
   *
   * @param pausedAt when it began
   * @param calendar the calendar
   * @return the moment; empty when clocks never pause
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} beyond the calendar's horizon
   */
  public Optional<Instant> lapsesAt(Instant pausedAt, BusinessCalendar calendar) {
    return mostWorkingDays == 0
        ? Optional.empty()
        : Optional.of(DueTime.due(new Limit.WorkingDays(mostWorkingDays), pausedAt, calendar));
  }
}
