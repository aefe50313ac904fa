package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An SVG picture has plain shapes only: nothing that runs, and nothing that asks another address for something. */
class PlainSvgTest {

    private static final String HEAD = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 160 120'>";
    private static final String GROUP = "<g id='picture' fill='none' stroke='currentColor' stroke-width='3'>";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            shapes        | <path d='M1 1h9'/><rect x='1' y='1' width='9' height='9' rx='2'/><circle cx='9' cy='9' r='3'/>
            the rest      | <ellipse rx='1' ry='2'/><line x1='1' x2='2'/><polyline points='1,2 3,4'/><polygon points='1 2 3 4'/>
            three colours | <path fill='var(--picture-mark,#f5cf72)' stroke='none'/><path fill='#fff'/><path fill='currentColor'/>
            a group       | <g transform='rotate(4.5 80 60)'><path d='m-1-2l3 4z'/></g>
            """)
    void plainShapesAreTaken(String what, String inside) {
        assertThat(problem(HEAD + GROUP + inside + "</g></svg>"), is(Optional.empty()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            a script              | <script>alert(1)</script>           | line 1: may have no element script
            a page inside         | <foreignObject/>                    | line 1: may have no element foreignObject
            a picture inside      | <image href='x.png'/>               | line 1: may have no element image
            another file          | <use href='https://example.org/#a'/> | line 1: may have no element use
            a link                | <a href='#'/>                       | line 1: may have no element a
            a style sheet         | <style>@import 'x'</style>          | line 1: may have no element style
            words                 | <text>Mot</text>                    | line 1: may have no element text
            what moves            | <animate/>                          | line 1: may have no element animate
            another language      | <p xmlns='http://www.w3.org/1999/xhtml'/> | line 1: may have no element p
            a shape of another    | <path xmlns='http://www.w3.org/1999/xhtml'/> | line 1: may have no element path
            an event              | <path onload='x()'/>                | line 1: may have no onload="x()"
            a style               | <path style='fill:red'/>            | line 1: may have no style="fill:red"
            a class               | <path class='x'/>                   | line 1: may have no class="x"
            a reference           | <path fill='url(#x)'/>              | line 1: may have no fill="url(#x)"
            a host's variable     | <path fill='var(--secret)'/>        | line 1: may have no fill="var(--secret)"
            an address            | <path d='//example.org'/>           | line 1: may have no d="//example.org"
            a scheme              | <path d='javascript:x'/>            | line 1: may have no d="javascript:x"
            an id                 | <path id='x'/>                      | line 1: may have no id="x"
            a prefix              | <path xml:base='x'/>                | line 1: may have no base="x"
            loose words           | Mot                                 | line 1: may hold no text
            an entity             | &x;                                 | is no XML: line 1
            """)
    void whatRunsOrRefersIsRefused(String what, String inside, String problem) {
        assertThat(problem(HEAD + GROUP + inside + "</g></svg>"), equalTo(Optional.of(problem)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            a document type  | <!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg/> | may hold elements only, and nothing that begins with <! or <?
            another encoding | <?xml version='1.0' encoding='utf-7'?><svg/>                    | may hold elements only, and nothing that begins with <! or <?
            a page           | <html/>                                                        | line 1: may have no element html as its root
            no namespace     | <svg viewBox='0 0 160 120'/>                                   | line 1: may have no element svg as its root
            half of one      | <svg                                                           | is no XML: line 1
            """)
    void whatIsNoPictureIsRefused(String what, String svg, String problem) {
        assertThat(problem(svg), equalTo(Optional.of(problem)));
    }

    @Test
    void everythingStandsInOneGroup() {
        Optional<String> oneGroup = Optional.of("line 1: must hold everything in one <g id=\"picture\">");

        assertThat(problem(HEAD + "<path d='M1 1'/></svg>"), equalTo(oneGroup));
        assertThat(problem(HEAD + GROUP + "</g>" + GROUP + "</g></svg>"), equalTo(oneGroup));
        assertThat(problem(HEAD + "</svg>"), equalTo(Optional.of("must hold everything in one <g id=\"picture\">")));
    }

    @Test
    void everyPictureHasOneShape() {
        String wide = HEAD.replace("160", "320") + GROUP + "</g></svg>";

        assertThat(problem(wide), equalTo(Optional.of("line 1: must have the viewBox 0 0 160 120")));
    }

    @Test
    void groupsStandInOneAnotherAFewTimes() {
        String three = "<g opacity='.5'>".repeat(3) + "<path/>" + "</g>".repeat(3);
        assertThat(problem(HEAD + GROUP + three + "</g></svg>"), is(Optional.empty()));

        String many = "<g opacity='.5'>".repeat(2_000) + "</g>".repeat(2_000);
        assertThat(
                problem(HEAD + GROUP + many + "</g></svg>"),
                equalTo(Optional.of("line 1: may have no more than 6 elements one in another")));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThat(PlainSvg.problem(new byte[] {(byte) 0xff, (byte) 0xfe}), equalTo(Optional.of("is not UTF-8")));
        assertThat(PlainSvg.problem(new byte[(64 << 10) + 1]), equalTo(Optional.of("is larger than 64 KiB")));
    }

    private static Optional<String> problem(String svg) {
        return PlainSvg.problem(svg.getBytes(StandardCharsets.UTF_8));
    }
}
