package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about the delivered packs shows figures that are counted from them. */
class ContentPageTest {

    private static final String BEGIN = "<!-- figures: begin -->\n";

    @Test
    void thePageShowsTheFiguresOfThePacks() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "measured", "content.md"));
        String shown = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf("<!-- figures: end -->"));
        String printed = new ContentFigures(ContentLibrary.of(ContentLibrary.standardPacks())).printed();

        assertThat("put this between the markers of docs/measured/content.md:\n" + printed, shown, equalTo(printed));
    }
}
