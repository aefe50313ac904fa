package org.inclusion.servlet.mandate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.mandate.Mandate;
import org.inclusion.mandate.SeenMandate;
import org.inclusion.servlet.http.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as a page shows it.
 *
 * @param name the name that the host shows for the helper; null if it shows none
 * @param endedAt null where it was not ended
 */
record MandateView(
        String id,
        String status,
        String structure,
        List<ProcedureView> procedures,
        String textVersion,
        String textHash,
        String helper,
        @Nullable String name,
        String channel,
        String givenAt,
        String lastDay,
        int archiveDays,
        @Nullable String endedAt) {

    static MandateView of(SeenMandate seen, Exchange exchange) {
        Mandate mandate = seen.mandate();
        return new MandateView(
                mandate.id(),
                seen.status().name(),
                mandate.structure(),
                ProcedureView.of(mandate.procedures(), exchange),
                mandate.textVersion(),
                mandate.textHash(),
                mandate.helper(),
                exchange.nameOf(mandate.helper()),
                mandate.channel().name(),
                mandate.givenAt().toString(),
                mandate.lastDay().toString(),
                mandate.archiveDays(),
                Optional.ofNullable(seen.endedAt()).map(Instant::toString).orElse(null));
    }
}
