assert new File(basedir, 'build.log').text.contains('BUILD SUCCESS') : 'the control does not build: see build.log'
