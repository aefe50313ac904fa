package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.Test;

/** What the servlet tells editors about the elements, against the elements of a browser. */
class ElementsForEditorsTest extends InTheGallery {

    /** By element: attributes and properties that the browser has and the manifest has not, or the other way round. */
    private static final String ASTRAY = """
            async () => {
              const script = document.querySelector('script[src$="ui/inclusion.js"]')?.src ?? new URL('/inclusion/ui/inclusion.js', location).href;
              const { modules } = await (await fetch(new URL('custom-elements.json', script))).json();
              await Promise.all(modules.map(({ path }) => import(new URL(path, script).href)));
              const declarations = modules.flatMap(module => module.declarations);
              const common = declarations.find(({ name }) => name === 'InclusionElement');
              const elements = declarations.filter(({ customElement }) => customElement);
              // Some scripts are loaded where a page has such an element.
              elements.filter(({ tagName }) => !customElements.get(tagName)).forEach(({ tagName }) => document.body.append(document.createElement(tagName)));
              await Promise.all(elements.map(({ tagName }) => customElements.whenDefined(tagName)));
              const names = (declaration, list) => [...(common[list] ?? []), ...(declaration[list] ?? [])].map(({ name }) => name);
              const differ = (one, other) => one.filter(name => !other.includes(name)).concat(other.filter(name => !one.includes(name)));
              const astray = elements.map(declaration => {
                const element = customElements.get(declaration.tagName);
                const own = [...element.elementProperties].filter(([, { state }]) => !state).map(([name]) => name);
                return [declaration.tagName, ...differ(element.observedAttributes, names(declaration, 'attributes')), ...differ(own, names(declaration, 'members'))];
              });
              return elements.length + ' elements: ' + astray.filter(one => one.length > 1).join('; ');
            }
            """;

    @Test
    void everyAttributeAndPropertyIsInTheManifestAndNoOther(Screen screen) {
        screen.page().navigate(gallery.address() + "/state.html?state=start/wish");

        assertThat(screen.page().evaluate(ASTRAY), equalTo("21 elements: "));
    }
}
