assert new File(basedir, 'build.log').text.contains("The pages' scripts fail the type checker, on the page of a host only") : 'not the planted failure: see build.log'
