# SPDX-License-Identifier: MIT
"""serve - a folder for this computer alone, by Python's own static server: no
headers of ours, no log of what was asked for."""

import functools
import http.server
import sys


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Keeps connections open, and knows modules by their type, whatever the system's own table says."""
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body go together
    disable_nagle_algorithm = True
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map,
                      ".js": "text/javascript"}

    def log_message(self, *_):
        pass


def open_server(port, folder):
    """At the port that was asked for; where that is taken, at a free one."""
    handler = functools.partial(Quiet, directory=folder)
    for wanted in (port, 0):
        try:
            return http.server.ThreadingHTTPServer(("127.0.0.1", wanted),
                                                   handler)
        except OSError:
            print(f"Port {wanted} is taken.")
    return sys.exit(1)


def main():
    server = open_server(int(sys.argv[1]), sys.argv[2])
    print(f"The page is at http://127.0.0.1:{server.server_address[1]}/ "
          "(Ctrl-C ends it)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()


main()
