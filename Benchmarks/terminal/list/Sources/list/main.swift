import CNcurses
import Glibc

// The lines of a file with a mark before one of them; the arrows move it, q leaves.
func lines(of path: String) -> [String] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var lines: [String] = []
  var buffer = [CChar](repeating: 0, count: 1024)
  while fgets(&buffer, Int32(buffer.count), file) != nil {
    let text = buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
    lines.append(String(decoding: text, as: UTF8.self))
  }
  return lines
}

setlocale(LC_ALL, "")
let rows = lines(of: CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "/dev/null")
initscr()
cbreak()
noecho()
curs_set(0)
let window = list_window()
keypad(window, true)
var top = 0
var cursor = 0
while true {
  let height = Int(getmaxy(window))
  if cursor < top { top = cursor }
  if cursor >= top + height { top = cursor - height + 1 }
  werase(window)
  for (index, row) in rows[top..<min(top + height, rows.count)].enumerated() {
    wmove(window, Int32(index), 0)
    waddstr(window, (top + index == cursor ? "> " : "  ") + row)
  }
  wrefresh(window)
  let key = wgetch(window)
  if key == 113 { break }
  if key == KEY_DOWN { cursor = min(cursor + 1, rows.count - 1) }
  if key == KEY_UP { cursor = max(cursor - 1, 0) }
}
endwin()
