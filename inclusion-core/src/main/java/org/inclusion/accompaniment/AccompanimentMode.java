package org.inclusion.accompaniment;

import java.util.Optional;
import org.inclusion.evidence.Channel;
import org.inclusion.followup.MeetingWay;

/** The way by which a helper and those who were accompanied met. */
public enum AccompanimentMode {
    /** At the place of the structure. */
    PLACE(Channel.FACE_TO_FACE),
    /** At another place. */
    OTHER_PLACE(Channel.FACE_TO_FACE),
    /** At her home. */
    HOME(Channel.HOME_VISIT),
    /** By telephone. */
    TELEPHONE(Channel.TELEPHONE),
    /** By video. */
    VIDEO(Channel.VIDEO);

    private final Channel channel;

    AccompanimentMode(Channel channel) {
        this.channel = channel;
    }

    /**
     * The channel of evidence that was seen in such an accompaniment.
     *
     * @return one channel for each mode; two modes have {@link Channel#FACE_TO_FACE}
     */
    public Channel channel() {
        return channel;
    }

    /** The mode of evidence; empty where the channel does not tell that somebody was with her. */
    static Optional<AccompanimentMode> of(Channel channel) {
        return switch (channel) {
            case FACE_TO_FACE, WORKSHOP -> Optional.of(PLACE);
            case HOME_VISIT -> Optional.of(HOME);
            case TELEPHONE -> Optional.of(TELEPHONE);
            case VIDEO -> Optional.of(VIDEO);
            case SCREEN, PAPER, HOME, UNKNOWN -> Optional.empty();
        };
    }

    /** The mode of a promise that was kept. */
    static AccompanimentMode of(MeetingWay way) {
        return switch (way) {
            case TELEPHONE -> TELEPHONE;
            case COUNTER -> PLACE;
            case VIDEO -> VIDEO;
            case HOME_VISIT -> HOME;
        };
    }
}
